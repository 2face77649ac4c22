/** Text of HTML that stays as it is, but for characters that would be wrong in it. */
export function rawText(text: string): string {
  return text
    .replace(/&(?!(?:[a-zA-Z][\w]*|#\d+|#x[\da-fA-F]+);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Text of HTML's own. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** An attribute's value. Entities in it stay. */
export function escapeAttribute(value: string): string {
  return rawText(value).replace(/"/g, '&quot;');
}
