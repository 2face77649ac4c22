/**
 * Ruby's `strip`: white space is what ASCII has. A non-breaking space, which JavaScript's `trim` takes away too, is a
 * character that a writer has put there.
 */
export function stripped(text: string): string {
  return strippedStart(strippedEnd(text));
}

/** Ruby's `lstrip`. */
export function strippedStart(text: string): string {
  let from = 0;
  while (from < text.length && isAsciiSpace(text.charCodeAt(from))) from += 1;
  return text.slice(from);
}

/** Ruby's `rstrip`. */
export function strippedEnd(text: string): string {
  let to = text.length;
  while (to > 0 && isAsciiSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(0, to);
}

function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
