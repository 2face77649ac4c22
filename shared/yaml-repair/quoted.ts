import type { TextRange } from '../text/range';
import type { YamlLine } from './yaml-line';
import type { Suspicion } from './fault';

/** A text on one line in quotes: in double ones where it needs no escape there, else in single ones. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** That a value has to stand in quotes. A `#` behind a space is left to the writer: it may begin a comment. */
export function needsQuotes(source: string, line: YamlLine, message: string): Suspicion {
  return { message, range: line.value, fixes: quoteFixes(source, line.value) };
}

export function quoteFixes(source: string, value: TextRange): Suspicion['fixes'] {
  const text = source.slice(value.from, value.to);
  if (/\s#/.test(text)) return [];
  return [{ label: 'Put quotes around it', changes: [{ ...value, insert: quoted(text) }] }];
}

/** How a line's value is called: “title”, or this value. */
export function nameOf(line: YamlLine): string {
  return line.key === undefined ? 'this value' : `“${line.key}”`;
}
