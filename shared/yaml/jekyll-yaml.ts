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
  try {
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    return ok(rubyData(source, parseEvents(source, { maxDepth: 200 })));
  } catch (error) {
    return isShallow(error) ? readIndented(text) : failed(yamlError(error));
  }
}

/** js-yaml wants the lines of `[...]`, `{...}` and quotes deeper than their key; to Ruby they may stand anywhere. */
function isShallow(error: unknown): error is YAMLException {
  return error instanceof YAMLException && error.reason === 'deficient indentation';
}

const INDENT = ' '.repeat(100);
const MOST_LINES = 500;

/** Reads once more with those lines indented, which changes nothing of what they say. */
function readIndented(text: string): Result<unknown, YamlError> {
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n');
  const indented = new Set<number>();
  for (;;) {
    const source = lines.join('\n');
    try {
      return ok(rubyData(source, parseEvents(source, { maxDepth: 200 })));
    } catch (error) {
      const found = yamlError(error);
      const at = found.line - 1;
      const line = lines[at];
      const isEnd = line === undefined || /^(?:---|\.\.\.)(?:\s|$)/.test(line);
      if (!isShallow(error) || indented.has(at) || isEnd || indented.size === MOST_LINES) {
        return failed({ ...found, column: found.column - (indented.has(at) ? INDENT.length : 0) });
      }
      indented.add(at);
      lines[at] = INDENT + line;
    }
  }
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
