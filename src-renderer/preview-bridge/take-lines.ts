const PLACES = ['data-ab-topic', 'data-ab-question'] as const;

/**
 * Gives the elements of a document that has no topics and questions marked the places that those of another one have: the
 * elements of the same kind and words, in their order. The site's own Jekyll can't mark what a page's own Markdown loops over.
 */
export function takePlaces(page: Document, known: Document): void {
  if (page.querySelector('[data-ab-question]')) return;
  for (const place of PLACES) {
    const kinds = new Set(Array.from(known.querySelectorAll(`[${place}]`), ({ localName }) => localName));
    for (const kind of kinds) {
      const waiting = byKey(page.querySelectorAll(kind));
      for (const element of known.querySelectorAll(kind)) {
        const name = element.getAttribute(place);
        const same = waiting.get(keyOf(element))?.shift();
        if (name !== null) same?.setAttribute(place, name);
      }
    }
  }
}

/**
 * Gives the elements of a document the lines that those of another one show, where the two show the same question: by
 * their kind and words, in their order. The site's own Jekyll writes no lines; the built-in page knows them.
 */
export function takeLines(page: Document, known: Document): void {
  const present = elementsByPlace(page, '*');
  for (const [place, elements] of elementsByPlace(known, '[data-ab-lines]')) {
    const waiting = byKey(elements);
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

function byKey(elements: Iterable<Element>): ReadonlyMap<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const same = found.get(key);
    if (same) same.push(element);
    else found.set(key, [element]);
  }
  return found;
}

function keyOf(element: Element): string {
  return `${element.localName} ${element.textContent.replace(/\s+/g, ' ').trim()}`;
}
