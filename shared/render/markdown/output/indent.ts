/** The white space before a line of HTML: two spaces a level. */
export function indent(level: number): string {
  return '  '.repeat(level);
}
