import { openHidden } from './open-hidden';
import { firstLineInSight, lineAtPoint } from './shown-lines';

/** What was clicked: a question (`2/0`) or topic (`2`), and the line of its answer where one is known. */
export interface Picked {
  readonly place: string;
  readonly line: number | undefined;
}

export interface ClickActions {
  readonly onPick: (picked: Picked) => void;
  /** A link that leads out of the page was clicked. */
  readonly onLink: (url: string) => void;
  /** Whether what a link within the page leads to is opened, or the site's own scripts do that. */
  readonly onOwnLink: 'open' | 'leave-to-scripts';
}

/**
 * Takes every click of the page: a link is never followed by the frame itself, and a form is never sent. Enter is a
 * click on the first paragraph in sight.
 */
export function followClicks({ onPick, onLink, onOwnLink }: ClickActions): void {
  const onClick = (event: MouseEvent) => {
    // What a script pretends to click leads nowhere.
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const link = event.target.closest('a[href], area[href]');
    if (link) event.preventDefault();
    const place = placeOf(event.target);
    const target = link ? targetInPage(link) : undefined;
    if (link && target === undefined) {
      if (link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement) onLink(link.href);
      return;
    }
    if (target && onOwnLink === 'open') goTo(target, link);
    else if (target && !isSwitch(link)) target.scrollIntoView();
    // Words that were chosen with the mouse are to be copied; nothing takes the keyboard from them.
    if (place === undefined || getSelection()?.isCollapsed === false) return;
    onPick({ place, line: lineAtPoint(event.target, { x: event.clientX, y: event.clientY }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      !event.isTrusted ||
      event.key !== 'Enter' ||
      event.defaultPrevented ||
      document.activeElement !== document.body
    )
      return;
    const first = firstLineInSight();
    const place = first && placeOf(first.element);
    if (first && place !== undefined) onPick({ place, line: first.line });
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('auxclick', onClick, true);
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('submit', (event) => event.preventDefault(), true);
}

function placeOf(target: Element): string | undefined {
  const marked = target.closest('[data-ab-question], [data-ab-topic]');
  return marked?.getAttribute('data-ab-question') ?? marked?.getAttribute('data-ab-topic') ?? undefined;
}

/** The element that a link within the page leads to, null where the page has none; undefined for other links. */
function targetInPage(link: Element): Element | null | undefined {
  const href = link.getAttribute('href') ?? '';
  const url = new URL(href, document.baseURI);
  const isHere =
    href.startsWith('#') ||
    (url.hash !== '' && url.pathname === location.pathname && url.host === location.host);
  if (!isHere) return undefined;
  return document.getElementById(decoded(url.hash.slice(1)));
}

/** An accordion's own switch opens what it leads to where it stands; any other link goes there. */
function goTo(target: Element, link: Element | null): void {
  openHidden(target);
  if (!isSwitch(link)) target.scrollIntoView();
}

function isSwitch(link: Element | null): boolean {
  return link?.matches('[data-toggle], [data-bs-toggle], [aria-controls], [role="button"]') ?? false;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
