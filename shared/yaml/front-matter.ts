import type { TextRange } from '../text/range';

/** The parts of a file with front matter. */
export interface FrontMatter {
  /** The YAML, from after the opening line to before the closing one. */
  readonly yaml: TextRange;
  /** Everything after the closing line. */
  readonly body: TextRange;
}

const OPENING = /^\uFEFF?---[ \t\f\v]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t\f\v]*(?:\r?\n|(?![^]))/gm;

/**
 * Splits a file at its front matter, by Jekyll's rule (`Document::YAML_FRONT_MATTER_REGEXP`): the first line is
 * `---`, the next line that is `---` or `...` ends it, each with nothing but white space behind it. Undefined where
 * a file has none, or where it is never closed.
 */
export function frontMatterOf(source: string): FrontMatter | undefined {
  const opening = OPENING.exec(source);
  if (!opening) return undefined;
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(source);
  if (!closing) return undefined;
  return {
    yaml: { from: opening[0].length, to: closing.index },
    body: { from: closing.index + closing[0].length, to: source.length },
  };
}

/** Whether a stretch of whole lines has one that ends the front matter. */
export function closesFrontMatter(lines: string): boolean {
  CLOSING.lastIndex = 0;
  return CLOSING.test(lines);
}

/** A data file: YAML from its start, or from behind its first line where that is `---`, to its end. */
export function dataFileOf(source: string): FrontMatter {
  const from = (/^\uFEFF?(?:---[ \t]*(?:\r?\n|(?![^])))?/.exec(source)?.[0] ?? '').length;
  return { yaml: { from, to: source.length }, body: { from: source.length, to: source.length } };
}
