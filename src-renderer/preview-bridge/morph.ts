import { Idiomorph } from 'idiomorph';
import { ROOM } from './note-room';

/** Says of an attribute that differs whether it is left as it is. */
type Keeps = (name: string, element: Element) => boolean;

/**
 * Makes an element of the page into one of another document. Most of a page is as it was, and what is equal is passed
 * over as a whole: what an edit costs hangs on what it changed, and on reading through the page once. Where elements come, go
 * or move, it is Idiomorph that finds which is which.
 */
export function morph(shown: Element, next: Element, keeps: Keeps = () => false): void {
  if (shown.isEqualNode(next)) return;
  const pairs = FIELDS.has(shown.localName) ? undefined : differingPairs(shown, next);
  if (!pairs) {
    matchAndMorph(shown, next, keeps);
    return;
  }
  copyAttributes(next, shown, (name, element) => isReadersOwn(name, element) || keeps(name, element));
  for (const [present, wanted] of pairs) {
    if (present instanceof Element && wanted instanceof Element) morph(present, wanted, keeps);
    else present.nodeValue = wanted.nodeValue;
  }
}

/** What stands in them is not all in their attributes. */
const FIELDS: ReadonlySet<string> = new Set(['input', 'textarea', 'select']);

/**
 * The nodes in two elements that differ, each with what it is to become; undefined where it takes more than a look to see
 * which belongs to which.
 */
function differingPairs(
  shown: Element,
  next: Element,
): readonly (readonly [present: ChildNode, wanted: ChildNode])[] | undefined {
  if (shown.localName !== next.localName || shown.childNodes.length !== next.childNodes.length)
    return undefined;
  const wanted = [...next.childNodes];
  const pairs: (readonly [ChildNode, ChildNode])[] = [];
  for (const [index, present] of [...shown.childNodes].entries()) {
    const other = wanted[index];
    if (!other || present.isEqualNode(other)) continue;
    if (!isAlike(present, other)) return undefined;
    pairs.push([present, other]);
  }
  return pairs;
}

function isAlike(present: ChildNode, wanted: ChildNode): boolean {
  if (present instanceof Element && wanted instanceof Element)
    return !isOurs(present) && present.localName === wanted.localName && present.id === wanted.id;
  return present.nodeType === wanted.nodeType && !(present instanceof Element);
}

function matchAndMorph(shown: Element, next: Element, keeps: Keeps): void {
  withoutIdWarning(() => {
    // A promise only with options that are not used here.
    void Idiomorph.morph(shown, next, {
      morphStyle: 'outerHTML',
      callbacks: {
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
export function isOurs(node: Node): boolean {
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

/** Gives an element the attributes of another one and no others. */
export function copyAttributes(from: Element, to: Element, keeps: Keeps = () => false): void {
  for (const name of to.getAttributeNames())
    if (!from.hasAttribute(name) && !keeps(name, to)) to.removeAttribute(name);
  for (const { name, value } of from.attributes)
    if (to.getAttribute(name) !== value && !keeps(name, to)) to.setAttribute(name, value);
}
