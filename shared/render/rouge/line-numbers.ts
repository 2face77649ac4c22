/** The classes of the two cells: kramdown's own, and those of Jekyll's tag `highlight`. */
const CELLS = {
  kramdown: { numbers: 'rouge-gutter gl', code: 'rouge-code' },
  jekyll: { numbers: 'gutter gl', code: 'code' },
} as const;

interface NumberedLines {
  /** The number of the first line. */
  readonly firstLine: number;
  readonly cells: keyof typeof CELLS;
}

/** Rouge's table of code: the numbers of its lines beside the lines. */
export function numberedLines(html: string, { firstLine, cells }: NumberedLines): string {
  const lines = html.replace(/\n(?=(?:<\/span>)?$)/, '').split('\n');
  const numbers = lines.map((_, index) => `${index + firstLine}\n`).join('');
  return (
    '<table class="rouge-table"><tbody><tr>' +
    `<td class="${CELLS[cells].numbers}"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="${CELLS[cells].code}"><pre>${lines.join('\n')}\n</pre></td></tr></tbody></table>`
  );
}
