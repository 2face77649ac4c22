/**
 * Gives the elements of a document the lines that those of another one show, where the two show the same question: by
 * their kind and words, in their order. The site's own Jekyll writes no lines; the built-in page knows them.
 */
export function takeLines(page: Document, known: Document): void {
  const present = elementsByPlace(page, '*');
  for (const [place, elements] of elementsByPlace(known, '[data-ab-lines]')) {
    const waiting = new Map<string, Element[]>();
    for (const element of elements) {
      const key = keyOf(element);
      waiting.set(key, [...(waiting.get(key) ?? []), element]);
    }
    for (const element of present.get(place) ?? []) {
      const lines = waiting.get(keyOf(element))?.shift()?.getAttribute('data-ab-lines');
      if (lines !== undefined && lines !== null) element.setAttribute('data-ab-lines', lines);
    }
  }
}

/** The elements of each question, its own among them, in the page's order. */
function elementsByPlace(page: Document, selector: string): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const question of page.querySelectorAll('[data-ab-question]')) {
    const place = question.getAttribute('data-ab-question') ?? '';
    const own = question.matches(selector) ? [question] : [];
    found.set(place, [...(found.get(place) ?? []), ...own, ...question.querySelectorAll(selector)]);
  }
  return found;
}

function keyOf(element: Element): string {
  return `${element.localName} ${element.textContent.replace(/\s+/g, ' ').trim()}`;
}
