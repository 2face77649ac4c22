import { Idiomorph } from 'idiomorph';
import { ROOM } from './note-room';
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

/** Makes an element of the page into one of another document; `keeps` says which attributes are left as they are. */
export function morph(
  shown: Element,
  next: Element,
  keeps: (name: string, element: Element) => boolean = () => false,
): void {
  withoutIdWarning(() => {
    // A promise only with options that are not used here.
    void Idiomorph.morph(shown, next, {
      morphStyle: 'outerHTML',
      callbacks: {
        // Most of a page is as it was: what is equal is left alone as a whole.
        beforeNodeMorphed: (present, wanted) => !present.isEqualNode(wanted),
        beforeNodeRemoved: (node) => !isOurs(node),
        beforeAttributeUpdated: (name, element) => !isReadersOwn(name, element) && !keeps(name, element),
      },
    });
  });
}

/**
 * Idiomorph warns of ids that a page has twice, at each key typed and with no option against it. Doubled anchors are
 * what a writer is just mending, and the list of problems names them.
 */
function withoutIdWarning(morph: () => void): void {
  /* oxlint-disable no-console -- one warning of another package is taken out, nothing is written */
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('[Warning] duplicate ids')) warn.apply(console, words);
  };
  try {
    morph();
  } finally {
    console.warn = warn;
  }
  /* oxlint-enable no-console */
}

/** What the bridge itself put into the page. */
function isOurs(node: Node): boolean {
  return node instanceof Element && node.hasAttribute('data-ab-own');
}

/** What the reader opened stays open, and what was opened, put aside or given room here. */
function isReadersOwn(name: string, element: Element): boolean {
  return (
    name === 'data-ab-open' ||
    name === 'data-ab-aside' ||
    name === ROOM ||
    (name === 'open' && element instanceof HTMLDetailsElement)
  );
}

function copyAttributes(from: Element, to: Element): void {
  for (const name of to.getAttributeNames()) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes)
    if (to.getAttribute(name) !== value) to.setAttribute(name, value);
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
