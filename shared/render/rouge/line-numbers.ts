/** Rouge's table of code: the numbers of its lines, from a first one on, beside the lines. */
export function numberedLines(html: string, firstLine: number): string {
  const lines = html.replace(/\n$/, '').split('\n');
  const numbers = lines.map((_, index) => `${index + firstLine}\n`).join('');
  return (
    '<table class="rouge-table"><tbody><tr>' +
    `<td class="rouge-gutter gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="rouge-code"><pre>${lines.join('\n')}\n</pre></td></tr></tbody></table>`
  );
}
