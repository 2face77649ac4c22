/**
 * Ruby's `strip`: white space is what ASCII has, and the character NUL with it. A non-breaking space, which JavaScript's
 * `trim` takes away too, is a character that a writer has put there.
 */
export function stripped(text: string): string {
  return strippedStart(strippedEnd(text));
}

/** Ruby's `lstrip`. */
export function strippedStart(text: string): string {
  return text.slice(firstOther(text, isStripped));
}

/** Ruby's `rstrip`. */
export function strippedEnd(text: string): string {
  return text.slice(0, lastOther(text, isStripped));
}

/** A text without what a pattern of Ruby's takes for white space (`\s`) around it: NUL is none to a pattern. */
export function withoutSpaceAround(text: string): string {
  const end = text.slice(0, lastOther(text, isAsciiSpace));
  return end.slice(firstOther(end, isAsciiSpace));
}

function firstOther(text: string, isOut: (code: number) => boolean): number {
  let from = 0;
  while (from < text.length && isOut(text.charCodeAt(from))) from += 1;
  return from;
}

function lastOther(text: string, isOut: (code: number) => boolean): number {
  let to = text.length;
  while (to > 0 && isOut(text.charCodeAt(to - 1))) to -= 1;
  return to;
}

function isStripped(code: number): boolean {
  return code === 0 || isAsciiSpace(code);
}

function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
