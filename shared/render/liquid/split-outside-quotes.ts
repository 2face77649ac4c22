/** The parts of a text between the separators (single characters) that stand outside of `"..."` and `'...'`. */
export function splitOutsideQuotes(text: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, at + 1);
      if (close !== -1) at = close;
    } else if (separators.includes(character)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
