import { addOwnStyle } from './own-style';

/** The room below elements of the page that notes stand in, so that they cover no words. */
export interface NoteRoom {
  /** Takes all room away, so that the page is measured as it is. */
  clear(): void;
  /** Makes room of a height, in pixels, below each of these elements, of which none stands twice. */
  make(below: ReadonlyMap<Element, number>): void;
  /** Makes room at the top of the page. */
  makeAtTop(height: number): void;
}

/** What the page has below an element counts: where that is enough, nothing moves. */
export function noteRoom(): NoteRoom {
  const sheet = addOwnStyle('');
  return {
    clear() {
      sheet.replaceSync('');
      for (const element of document.querySelectorAll(`[${ROOM}]`)) element.removeAttribute(ROOM);
    },
    make(below) {
      const lacking = [...below].map(([element, height]) => [element, height - roomBelow(element)] as const);
      for (const [element, height] of lacking) if (height > 0) makeBelow(sheet, element, height);
    },
    makeAtTop(height) {
      if (height > 0) addRule(sheet, `html { padding-top: ${height}px !important; }`);
    },
  };
}

/** The mark of an element with room below it, which no change of the page takes away. */
export const ROOM = 'data-ab-room';

/**
 * The element that a note about another one stands below: itself, or the nearest one around it that others stand below
 * in turn. A row of a table and words in a line have no room of their own.
 */
export function groundOf(element: Element): Element {
  let ground = element;
  while (ground.parentElement && /^(?:inline|table-|contents|none)/.test(getComputedStyle(ground).display))
    ground = ground.parentElement;
  return ground;
}

function makeBelow(sheet: CSSStyleSheet, element: Element, height: number): void {
  const name = String(sheet.cssRules.length);
  element.setAttribute(ROOM, name);
  const own = Number.parseFloat(getComputedStyle(element).marginBottom) || 0;
  const wanted = roomBelow(element) + height;
  const at = addRule(sheet, rule(name, own + height));
  // Where margins collapse, a part of it is the next element's already.
  const short = wanted - roomBelow(element);
  if (short <= 0) return;
  sheet.deleteRule(at);
  addRule(sheet, rule(name, own + height + short));
}

function rule(name: string, margin: number): string {
  return `[${ROOM}="${name}"] { margin-bottom: ${margin}px !important; }`;
}

function addRule(sheet: CSSStyleSheet, text: string): number {
  return sheet.insertRule(text, sheet.cssRules.length);
}

/** How far it is from an element's end to what is shown next below it; endless where that is nothing. */
function roomBelow(element: Element): number {
  const { bottom } = element.getBoundingClientRect();
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (element.contains(node) || !isSeen(node) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT),
  );
  walker.currentNode = element;
  while (walker.nextNode()) {
    const box = boxOf(walker.currentNode);
    if (box && box.height > 0 && box.width > 0 && box.bottom > bottom) return Math.max(0, box.top - bottom);
  }
  return Infinity;
}

/** What shows something by itself: words, pictures and the like, and boxes that have a border or a ground. */
function isSeen(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() !== '';
  return node instanceof Element && (node.matches(SHOWN) || isBox(getComputedStyle(node)));
}

const SHOWN = 'img, svg, video, canvas, iframe, hr, input, button, select, textarea';

function isBox({ borderTopWidth, backgroundColor }: CSSStyleDeclaration): boolean {
  return borderTopWidth !== '0px' || !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor);
}

function boxOf(node: Node): DOMRect | undefined {
  if (node instanceof Element) return node.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getClientRects()[0];
}
