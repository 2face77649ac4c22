/**
 * Brings the keyboard into the form once it shows what was chosen: to the words of the question or topic, chosen for
 * typing over, or to the end of the answer's text.
 */
export function focusEditor(part: 'words' | 'answer'): void {
  // The form shows the new choice in the next frame; an editor of its own may take one more.
  requestAnimationFrame(() => requestAnimationFrame(() => focusNow(part)));
}

function focusNow(part: 'words' | 'answer'): void {
  const region = document.querySelector('[data-region="editor"]');
  const answer = region?.querySelector<HTMLElement>('.cm-content');
  const words = region?.querySelector('textarea');
  if (part === 'answer' && answer) answer.focus();
  else if (words) {
    words.focus();
    words.select();
  }
}
