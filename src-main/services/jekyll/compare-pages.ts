import { diffArrays } from 'diff';
import { serialize, serializeOuter } from 'parse5';
import type { PageDifference } from '../../../shared/api/exact';
import {
  holdsWords,
  OWN_ATTRIBUTE,
  readPageTree,
  type PageElement,
  type PageNode,
  type SourceElement,
} from './page-tree';

/** How the built-in page and the exact one differ. */
export interface PageComparison {
  /** The exact page with the marks of both; undefined where a reader sees no difference. */
  readonly html: string | undefined;
  readonly differences: readonly PageDifference[];
}

const MOST_DIFFERENCES = 100;
const MOST_CHARACTERS = 2_000;

/**
 * Compares a page with itself as Jekyll makes it. White space between blocks, comments and the order of attributes
 * are no difference. The built-in page knows more marks (the lines of an answer): what is equal in both gets them.
 */
export function comparePages(builtIn: string, exact: string): PageComparison {
  if (builtIn === exact) return { html: undefined, differences: [] };
  const [ours, theirs] = [readPageTree(builtIn), readPageTree(exact)];
  if (ours.root.print === theirs.root.print) return { html: undefined, differences: [] };
  const walk = new Comparison();
  walk.compare(ours.root, theirs.root, []);
  return { html: serialize(theirs.document), differences: walk.differences };
}

/** From the root to the element in hand. */
type Way = readonly PageElement[];

class Comparison {
  readonly differences: PageDifference[] = [];

  /** Two elements of one name that stand at the same place. */
  compare(ours: PageElement, theirs: PageElement, above: Way): void {
    if (ours.print === theirs.print) {
      copyMarks(ours, theirs);
      return;
    }
    copyOwnMarks(ours.source, theirs.source);
    const way = [...above, ours];
    if (holdsWords(ours) && holdsWords(theirs)) {
      this.#add(above, ours, theirs);
      return;
    }
    if (ours.startPrint !== theirs.startPrint)
      this.#tell(way, startTag(ours.source), startTag(theirs.source));
    this.#compareChildren(ours, theirs, way);
  }

  #compareChildren(ours: PageElement, theirs: PageElement, way: Way): void {
    const runs = diffArrays<PageNode>([...ours.children], [...theirs.children], {
      comparator: (one, other) => one.print === other.print,
    });
    let [at, atTheirs] = [0, 0];
    let gone: readonly PageNode[] = [];
    for (const { added, removed, count = 0 } of runs) {
      if (removed) {
        gone = ours.children.slice(at, at + count);
        at += count;
        continue;
      }
      const come = theirs.children.slice(atTheirs, atTheirs + count);
      this.#pair(gone, added ? come : [], way);
      gone = [];
      if (!added) {
        for (const [index, node] of come.entries()) copyMarks(ours.children[at + index], node);
        at += count;
      }
      atTheirs += count;
    }
    this.#pair(gone, [], way);
  }

  /** What stands in one page in place of what stands in the other: elements of one name belong together, in order. */
  #pair(gone: readonly PageNode[], come: readonly PageNode[], way: Way): void {
    let next = 0;
    for (const node of gone) {
      const found = come.findIndex((other, index) => index >= next && isSameKind(node, other));
      if (found === -1) {
        this.#add(way, node, undefined);
        continue;
      }
      for (const other of come.slice(next, found)) this.#add(way, undefined, other);
      next = found + 1;
      const other = come[found];
      if (node.kind === 'element' && other?.kind === 'element') this.compare(node, other, way);
      else this.#add(way, node, other);
    }
    for (const other of come.slice(next)) this.#add(way, undefined, other);
  }

  #add(way: Way, ours: PageNode | undefined, theirs: PageNode | undefined): void {
    const element = ours?.kind === 'element' ? ours : theirs?.kind === 'element' ? theirs : undefined;
    this.#tell(element ? [...way, element] : way, snippet(ours), snippet(theirs));
  }

  #tell(way: Way, builtIn: string, exact: string): void {
    if (this.differences.length >= MOST_DIFFERENCES) return;
    this.differences.push({ element: wayText(way), question: questionOf(way), builtIn, exact });
  }
}

function isSameKind(one: PageNode, other: PageNode): boolean {
  return one.kind === 'element' && other.kind === 'element'
    ? one.name === other.name
    : one.kind === other.kind;
}

/** Gives an equal element, and all in it, the marks of the other. */
function copyMarks(from: PageNode | undefined, to: PageNode): void {
  if (from?.kind !== 'element' || to.kind !== 'element') return;
  copyOwnMarks(from.source, to.source);
  for (const [index, child] of to.children.entries()) copyMarks(from.children[index], child);
}

function copyOwnMarks(from: SourceElement, to: SourceElement): void {
  const known = new Set(to.attrs.map(({ name }) => name));
  to.attrs.push(...from.attrs.filter(({ name }) => OWN_ATTRIBUTE.test(name) && !known.has(name)));
}

/** `html > body > main#top > p`: names, with the id or the first class. */
function wayText(way: Way): string {
  return way
    .map(({ name, source }) => {
      const id = valueOf(source, 'id');
      const [first = ''] = (valueOf(source, 'class') ?? '').trim().split(/\s+/);
      return id !== undefined && id !== '' ? `${name}#${id}` : first === '' ? name : `${name}.${first}`;
    })
    .join(' > ');
}

/** The innermost question that the way leads through. */
function questionOf(way: Way): string | undefined {
  return way
    .map(({ source }) => valueOf(source, 'data-ab-question'))
    .findLast((value) => value !== undefined);
}

function valueOf(source: SourceElement, attribute: string): string | undefined {
  return source.attrs.find(({ name }) => name === attribute)?.value;
}

function startTag(source: SourceElement): string {
  return /^<(?:"[^"]*"|[^">])*>/.exec(withoutMarks(serializeOuter(source)))?.[0] ?? '';
}

function snippet(node: PageNode | undefined): string {
  if (!node) return '';
  const html = node.kind === 'text' ? node.print : withoutMarks(serializeOuter(node.source));
  return html.length > MOST_CHARACTERS ? `${html.slice(0, MOST_CHARACTERS)}…` : html;
}

function withoutMarks(html: string): string {
  return html.replace(/ data-ab-[a-z]+="[^"]*"/g, '');
}
