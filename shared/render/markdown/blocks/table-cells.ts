/** The cells of a line: between pipes that are neither escaped nor inside code. */
export function splitCells(line: string): string[] {
  const text = line.trim();
  if (text === '|') return [];
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

/** Whether a pipe in a line parts cells. */
export function hasCells(line: string): boolean {
  for (let at = 0; at < line.length;) {
    const piece = nextPiece(line, at);
    if (piece === '|') return true;
    at += piece.length;
  }
  return false;
}

/** A pipe, an escaped one, code with its marks, or one other character. */
function nextPiece(text: string, at: number): string {
  const character = text.charAt(at);
  if (text.startsWith('\\|', at)) return '\\|';
  if (character !== '`') return character;
  const marks = /^`+/.exec(text.slice(at))?.[0] ?? '';
  const end = text.indexOf(marks, at + marks.length);
  return end < 0 ? marks : text.slice(at, end + marks.length);
}
