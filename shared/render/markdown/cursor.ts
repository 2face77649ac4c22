import { withoutSpaceAround } from '../../text/ascii-space';
/** A place in a text that is read from its start to its end. The text ends with a line feed. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** The line of the whole text that this one starts in: a container's text is a part of it, line by line. */
  readonly firstLine: number;
  /** How many line feeds were counted, and up to where; see `lineOf`. */
  countedLines: number;
  countedTo: number;
  /** Marks of fences of code that nothing below closes. */
  readonly unclosedFences: Set<string>;
}

/** A cursor at the start of a text, which gets its last line feed where it lacks it. */
export function createCursor(text: string, firstLine = 1): Cursor {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return { text: whole, at: 0, firstLine, countedLines: 0, countedTo: 0, unclosedFences: new Set() };
}

/** The rest of the line in hand, without its line feed. */
export function restOfLine(cursor: Cursor): string {
  return cursor.text.slice(cursor.at, lineEnd(cursor.text, cursor.at));
}

/** Moves to the start of the next line. */
export function skipLine(cursor: Cursor): void {
  cursor.at = Math.min(cursor.text.length, lineEnd(cursor.text, cursor.at) + 1);
}

/** Takes the rest of the line in hand, and moves to the next one. */
export function takeLine(cursor: Cursor): string {
  const line = restOfLine(cursor);
  skipLine(cursor);
  return line;
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length;
}

/** Takes what a sticky pattern matches here. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const found = matchAt(cursor.text, cursor.at, pattern);
  if (found !== undefined) cursor.at += found[0].length;
  return found;
}

/** What a sticky pattern matches at a place. */
export function matchAt(text: string, at: number, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Where the line that a place is in ends. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export function isBlank(line: string): boolean {
  return withoutSpaceAround(line) === '';
}
