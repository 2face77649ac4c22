import { fromRubyJson, toRubyJson } from '../yaml/ruby-json';
import type { SiteSource } from './source';

/** A file's YAML as it was read, and what was wrong with it. */
export interface Parse<Problem> {
  readonly value: unknown;
  readonly problem: Problem | undefined;
}

/**
 * What `parse` says of a file's text, from an earlier time where the source has kept it.
 *
 * @param question - names what `parse` makes, and all that it depends on beside the text
 */
export function keptParse<Problem>(
  source: SiteSource,
  path: string,
  question: string,
  parse: (text: string) => Parse<Problem>,
): Parse<Problem> {
  let made: Parse<Problem> | undefined;
  const kept = source.kept?.(path, question, (text) => {
    made = parse(text);
    // What went wrong is rare, and is told with its place: it is read anew each time.
    return (made.problem === undefined ? toRubyJson(made.value) : undefined) ?? NOT_KEPT;
  });
  if (made) return made;
  if (kept === undefined || kept === NOT_KEPT) return parse(source.read(path) ?? '');
  return { value: fromRubyJson(kept), problem: undefined };
}

const NOT_KEPT = '';
