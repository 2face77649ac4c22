import { parseEvents, YAMLException } from 'js-yaml';
import { parseDocument } from 'yaml';
import { failed, ok, type Result } from '../text/result';
import { rubyData } from './ruby-data';

/** Why a YAML text could not be read; line and column counted from 1. */
export interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a YAML text as Jekyll reads it: YAML 1.1 by Ruby's Psych (`yes` is true, `012` is 10, `12:30` is 45000), of a
 * key that stands twice the last wins, an alias without its anchor is null (SafeYAML's rule, which Jekyll's own
 * releases read with), an empty text is null. Only the first document counts. Whole floats are `RubyFloat`, dates and
 * times `RubyTime`. Compared with Ruby in test/differential.
 */
export function readJekyllYaml(text: string): Result<unknown, YamlError> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const read = readLoosely(source);
  if (read.ok) return read;
  // Ruby never looks at what stands behind the first document.
  const first = firstDocument(source);
  const again = first === undefined ? read : readLoosely(first);
  return again.ok ? again : read;
}

/** The text up to the line that ends its first document; undefined where no line does. */
function firstDocument(source: string): string | undefined {
  const begins =
    /^(?:[ \t]*(?:#[^\n]*)?\r?\n|%[^\n]*\n)*(?:---(?=\s)[^\n]*\n)?/.exec(source)?.[0].length ?? 0;
  const end = source.slice(begins).search(/^(?:---|\.\.\.)(?:\s|$)/m);
  return end < 0 ? undefined : source.slice(0, begins + end);
}

/** js-yaml wants the lines of `[...]`, `{...}` and quotes deeper than their key; to Ruby they may stand anywhere. */
function isShallow(error: unknown): error is YAMLException {
  return error instanceof YAMLException && error.reason === 'deficient indentation';
}

const INDENT = ' '.repeat(100);
const MOST_LINES = 500;

/**
 * Reads a text; where that fails once more, with what js-yaml stumbles over and Ruby doesn't written in another way that
 * says the same: lines that stand too far left are indented, and a comment right behind a quote or a bracket gets a
 * space.
 */
function readLoosely(text: string): Result<unknown, YamlError> {
  const lines = text.split('\n');
  const indented = new Set<number>();
  for (let tries = 0; ; tries += 1) {
    const source = lines.join('\n');
    try {
      return ok(rubyData(source, parseEvents(source, { maxDepth: 200 })));
    } catch (error) {
      const found = yamlError(error);
      const at = found.line - 1;
      const line = lines[at];
      const shift = indented.has(at) ? INDENT.length : 0;
      const failure = failed({ ...found, column: found.column - shift });
      if (line === undefined || tries === MOST_LINES) return failure;
      const spaced = spacedComment(line, found.column - 1);
      const isMovable = isShallow(error) && shift === 0 && !/^(?:---|\.\.\.)(?:\s|$)/.test(line);
      if (spaced === undefined && !isMovable) return failure;
      if (isMovable) indented.add(at);
      lines[at] = isMovable ? INDENT + line : (spaced ?? line);
    }
  }
}

/** A line whose comment begins at a column, right behind a quote or a bracket, with a space before it. */
function spacedComment(line: string, column: number): string | undefined {
  const isComment = line[column] === '#' && /["'\]}]/.test(line[column - 1] ?? '');
  return isComment ? `${line.slice(0, column)} ${line.slice(column)}` : undefined;
}

/**
 * What can be made out of a YAML text with syntax errors, read leniently: for showing the rest of a page. Null where
 * that is nothing. Throws never.
 */
export function salvageYaml(text: string): unknown {
  try {
    const options = { version: '1.1', uniqueKeys: false, strict: false, logLevel: 'silent' } as const;
    const value: unknown = parseDocument(text, { ...options, prettyErrors: false }).toJS({
      maxAliasCount: 1000,
    });
    return value ?? null;
  } catch {
    return null;
  }
}

/** The line and column that js-yaml names are of the text it was given, counted from 0. */
function yamlError(error: unknown): YamlError {
  if (error instanceof YAMLException) {
    const mark = error.mark;
    return { message: error.reason, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  }
  return { message: error instanceof Error ? error.message : String(error), line: 1, column: 1 };
}
