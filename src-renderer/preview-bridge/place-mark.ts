import { coveredTop } from './covered-top';
import { openHidden, openingStyle } from './open-hidden';

/** Shows which question or topic of the page is in hand. */
export interface PlaceMark {
  /** Marks a place (`2/0`, `2`), null none; `reveal` brings it into view where it is not. */
  show(place: string | null, scroll: 'reveal' | 'stay'): void;
  /** Runs a change of the page; what is marked stays where it is on the screen. */
  keepInSight(change: () => void): void;
}

/**
 * The mark is an element of its own over the page, outside its body: it takes part in nothing of the page's layout
 * or style, and no change of the page takes it away.
 */
export function placeMark(): PlaceMark {
  const overlay = overlayElement();
  let marked: string | null = null;

  const place = () => {
    const box = marked === null ? undefined : boxOf(elementsOf(marked));
    overlay.hidden = box === undefined;
    if (!box) return;
    Object.assign(overlay.style, {
      top: `${box.top + window.scrollY - MARGIN}px`,
      left: `${Math.max(0, box.left + window.scrollX - MARGIN)}px`,
      width: `${box.right - box.left + 2 * MARGIN}px`,
      height: `${box.bottom - box.top + 2 * MARGIN}px`,
    });
  };
  const open = () => {
    if (marked?.includes('/')) for (const element of elementsOf(marked)) openHidden(element);
  };

  // Images, fonts and style sheets that arrive late, and the width of the pane, move the page under the mark.
  new ResizeObserver(place).observe(document.documentElement);
  document.addEventListener('load', place, true);
  document.addEventListener('toggle', place, true);

  return {
    show(next, scroll) {
      marked = next;
      open();
      place();
      if (scroll === 'reveal' && marked !== null) reveal(boxOf(elementsOf(marked)));
    },
    keepInSight(change) {
      const before = marked === null ? undefined : boxOf(elementsOf(marked));
      change();
      open();
      const after = marked === null ? undefined : boxOf(elementsOf(marked));
      if (before && after && isInSight(before)) window.scrollBy(0, after.top - before.top);
      place();
    },
  };
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

function overlayElement(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(openingStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const host = document.createElement('div');
  host.setAttribute('data-ab-own', '');
  host.setAttribute('aria-hidden', 'true');
  host.hidden = true;
  Object.assign(host.style, {
    position: 'absolute',
    zIndex: '2147483647',
    pointerEvents: 'none',
    borderRadius: '6px',
    boxSizing: 'border-box',
    borderInlineStart: '3px solid #4d66dc',
    background: 'rgb(77 102 220 / 7%)',
  });
  document.documentElement.append(host);
  return host;
}
