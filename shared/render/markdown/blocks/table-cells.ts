/** The cells of a line: between pipes that are neither escaped nor inside code. */
export function splitCells(line: string): string[] {
  const text = line.trim();
  const cells: string[] = [''];
  let at = text.startsWith('|') ? 1 : 0;
  while (at < text.length) {
    const piece = nextPiece(text, at);
    if (piece === '|') cells.push('');
    else cells[cells.length - 1] += piece === '\\|' ? '|' : piece;
    at += piece.length;
  }
  if (cells.length > 1 && cells.at(-1)?.trim() === '' && text.endsWith('|')) cells.pop();
  return cells.map((cell) => cell.trim());
}

/** A pipe, an escaped character, code with its marks, or one other character. */
function nextPiece(text: string, at: number): string {
  const character = text.charAt(at);
  if (character === '\\') return text.slice(at, at + 2);
  if (character !== '`') return character;
  const marks = /^`+/.exec(text.slice(at))?.[0] ?? '';
  const end = text.indexOf(marks, at + marks.length);
  return end < 0 ? marks : text.slice(at, end + marks.length);
}
