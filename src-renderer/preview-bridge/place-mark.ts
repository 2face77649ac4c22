import { coveredTop } from './covered-top';
import { openHidden } from './open-hidden';
import { elementOfLine } from './shown-lines';

/** What is in hand: a question (`2/0`) or a topic (`2`), and a line of its answer; null for none. */
export interface InHand {
  readonly place: string | null;
  readonly line: number | null;
}

/** Shows which question or topic of the page is in hand, and which part of its answer. */
export interface PlaceMark {
  /** Marks what is in hand; `reveal` brings it into view where it is not. */
  show(inHand: InHand, scroll: 'reveal' | 'stay'): void;
  /** Calls back when the page has moved below what lies over it. */
  onMoved(listener: () => void): void;
  /** Runs a change of the page; what is marked stays where it is on the screen. */
  keepInSight(change: () => void): void;
}

/**
 * The marks are elements of their own over the page, outside its body: they take part in nothing of the page's layout
 * or style, and no change of the page takes them away. What a site's own scripts would open
 * is opened for what is in hand, unless they run.
 */
export function placeMark(hidden: 'opens-hidden' | 'as-shown'): PlaceMark {
  const placeOverlay = overlayElement('place');
  const lineOverlay = overlayElement('line');
  let inHand: InHand = { place: null, line: null };

  let onMoved = () => {};
  /** At which share of the window's height the place in hand was last seen. */
  let seenAt: number | undefined;
  /** For which width of the window. */
  let { innerWidth } = window;
  const look = () => {
    const box = placeOverlay.hidden ? undefined : placeOverlay.getBoundingClientRect();
    if (innerWidth === window.innerWidth)
      seenAt = box && isInSight(box) ? box.top / window.innerHeight : undefined;
    const covered = box ? coveredTop() : 0;
    for (const overlay of [placeOverlay, lineOverlay]) leaveBare(overlay, covered);
  };
  const place = () => {
    // It may move the page in turn.
    onMoved();
    cover(placeOverlay, boxOfPlace(inHand));
    cover(lineOverlay, boxOfLine(inHand));
    look();
  };
  const open = () => {
    if (hidden === 'opens-hidden' && inHand.place?.includes('/'))
      for (const element of elementsOf(inHand.place)) openHidden(element);
  };

  // Images, fonts and style sheets that arrive late, and the width of the pane, move the page under the marks.
  new ResizeObserver(place).observe(document.documentElement);
  document.addEventListener('load', place, true);
  document.addEventListener('toggle', place, true);
  document.addEventListener('scroll', look, { passive: true });
  window.addEventListener('resize', () => {
    if (innerWidth === window.innerWidth) return;
    ({ innerWidth } = window);
    // Another device lays the page out anew: what is in hand stays at its height.
    const box = boxOfPlace(inHand);
    if (seenAt !== undefined && box) window.scrollBy(0, box.top - seenAt * window.innerHeight);
    place();
  });

  return {
    onMoved(listener) {
      onMoved = listener;
    },
    show(next, scroll) {
      const isOther = next.place !== inHand.place;
      inHand = { place: next.place, line: next.line };
      open();
      place();
      if (scroll === 'stay') return;
      if (isOther) reveal(boxOfPlace(inHand));
      revealLine(boxOfLine(inHand));
    },
    keepInSight(change) {
      const before = boxOfPlace(inHand);
      const lineBefore = boxOfLine(inHand);
      change();
      open();
      const after = boxOfPlace(inHand);
      if (before && after && isInSight(before)) window.scrollBy(0, after.top - before.top);
      // Words that are typed push their own paragraph out of view in time.
      if (lineBefore && isInSight(lineBefore)) revealLine(boxOfLine(inHand));
      place();
    },
  };
}

function cover(overlay: HTMLElement, box: Box | undefined): void {
  overlay.hidden = box === undefined;
  if (!box) return;
  Object.assign(overlay.style, {
    top: `${box.top + window.scrollY}px`,
    left: `${Math.max(0, box.left + window.scrollX)}px`,
    width: `${box.right - box.left}px`,
    height: `${box.bottom - box.top}px`,
  });
}

/** What the page's own header covers is not marked. */
function leaveBare(overlay: HTMLElement, covered: number): void {
  if (overlay.hidden) return;
  const hidden = Math.max(0, covered - overlay.getBoundingClientRect().top);
  overlay.style.clipPath = hidden > 0 ? `inset(${hidden}px 0 0 0)` : '';
}

function boxOfPlace({ place }: InHand): Box | undefined {
  const box = place === null ? undefined : boxOf(elementsOf(place));
  return box && widened(box);
}

/** The part of the question's mark that stands beside the line. */
function boxOfLine({ place, line }: InHand): Box | undefined {
  const whole = boxOfPlace({ place, line });
  if (place === null || line === null || !whole) return undefined;
  const element = elementOfLine(elementsOf(place), line);
  const own = element && boxOf([element]);
  return own && { ...whole, top: own.top, bottom: own.bottom };
}

const MARGIN = 6;

interface Box {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function elementsOf(place: string): readonly Element[] {
  const name = place.includes('/') ? 'data-ab-question' : 'data-ab-topic';
  return [...document.querySelectorAll(`[${name}="${place}"]`)];
}

/** What encloses all of the elements, in the window's coordinates; undefined where none is seen. */
function boxOf(elements: readonly Element[]): Box | undefined {
  const boxes = elements
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function widened({ top, left, right, bottom }: Box): Box {
  return { top: top - MARGIN, left: left - MARGIN, right: right + MARGIN, bottom: bottom + MARGIN };
}

function isInSight(box: Box): boolean {
  return box.bottom > 0 && box.top < window.innerHeight;
}

function reveal(box: Box | undefined): void {
  if (!box) return;
  const height = window.innerHeight;
  const covered = coveredTop();
  const isShown = box.top >= covered && (box.bottom <= height || box.top <= covered + (height - covered) / 3);
  if (isShown) return;
  const top = box.top + window.scrollY;
  window.scrollTo({ top: top - height / 8 - covered });
  // A header that sticks covers the page only once it is scrolled: measured again where the page has come to.
  const coveredNow = coveredTop();
  if (coveredNow > covered) window.scrollTo({ top: top - height / 8 - coveredNow });
}

/** Brings a line into view by the shortest way; where some of it is seen nothing moves. */
function revealLine(box: Box | undefined): void {
  if (!box) return;
  const covered = coveredTop();
  const height = window.innerHeight;
  const [top, bottom] = [covered + LEAST_SEEN, height - LEAST_SEEN];
  if (box.bottom >= top && box.top <= bottom) return;
  const isTall = box.bottom - box.top > height - covered;
  const below = isTall ? box.top - covered : box.bottom - height + height / 8;
  window.scrollBy(0, box.top > bottom ? below : box.top - covered - height / 8);
}

/** So much of a line, in pixels, has to be seen for it to be in view. */
const LEAST_SEEN = 20;

function overlayElement(part: 'place' | 'line'): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute('data-ab-own', part);
  host.setAttribute('aria-hidden', 'true');
  host.hidden = true;
  Object.assign(host.style, {
    position: 'absolute',
    zIndex: '2147483647',
    pointerEvents: 'none',
    boxSizing: 'border-box',
    borderInlineStart: `3px solid ${part === 'place' ? '#9aa9ee' : '#3049c4'}`,
    ...(part === 'place' && { borderRadius: '6px', background: 'rgb(77 102 220 / 7%)' }),
  });
  document.documentElement.append(host);
  return host;
}
