import { copyAttributes, isOurs, morph } from './morph';
import { takeLines, takePlaces } from './take-lines';

/**
 * Makes the document that is shown into another one by changing what differs, so that nothing flickers and the
 * reader's place stays. Places of questions and lines of answers that it lacks are taken from `linesFrom`. Scripts of the
 * new document never run: it is parsed without a window, and no script element is taken over.
 */
export function patchPage(html: string, linesFrom: string | null): void {
  const parser = new DOMParser();
  const next = parser.parseFromString(html, 'text/html');
  if (linesFrom !== null) {
    const known = parser.parseFromString(linesFrom, 'text/html');
    takePlaces(next, known);
    takeLines(next, known);
  }
  for (const script of next.querySelectorAll('script')) script.remove();
  copyAttributes(next.documentElement, document.documentElement);
  document.title = next.title;
  patchHead(next.head);
  morph(document.body, next.body);
}

/**
 * Styles and the like that are in both heads stay as they are. A style sheet that goes is kept until those that come
 * are loaded: a page without its style would be seen for a moment.
 */
function patchHead(next: HTMLHeadElement): void {
  const kept = new Set<string>();
  const old = new Map([...document.head.children].map((element) => [element.outerHTML, element]));
  const loading: Promise<void>[] = [];
  for (const element of next.children) {
    const key = element.outerHTML;
    kept.add(key);
    if (old.has(key) || element instanceof HTMLTitleElement) continue;
    const added = document.importNode(element, true);
    document.head.append(added);
    if (added instanceof HTMLLinkElement && added.relList.contains('stylesheet')) loading.push(loaded(added));
  }
  const gone = [...old].filter(([key, element]) => !kept.has(key) && isReplaceable(element));
  if (gone.length === 0) return;
  void Promise.all(loading).then(() => {
    for (const [, element] of gone) element.remove();
  });
}

function isReplaceable(element: Element): boolean {
  return !(element instanceof HTMLScriptElement || element instanceof HTMLTitleElement) && !isOurs(element);
}

function loaded(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(), { once: true });
    link.addEventListener('error', () => resolve(), { once: true });
  });
}
