/**
 * Brings the keyboard into the next region of the window, or the one before: top bar, left pane, editor, preview,
 * problems, and round again. It goes to what is chosen in there, else to the first thing that takes it, else (while its
 * content is loading) to the region itself.
 */
export function goToRegion(direction: 'next' | 'previous'): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isReachable);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here < 0 && direction === 'previous' ? 0 : here;
  const region = regions.at((from + (direction === 'next' ? 1 : -1)) % regions.length);
  if (region) (entranceOf(region) ?? region).focus();
}

const ENTRANCES = [
  '[role="row"][aria-selected="true"]',
  '.cm-content',
  'iframe',
  'textarea:not(:disabled), input:not(:disabled), button:not(:disabled), [tabindex="0"]',
];

function entranceOf(region: HTMLElement): HTMLElement | undefined {
  for (const entrance of ENTRANCES) {
    const found = [...region.querySelectorAll<HTMLElement>(entrance)].find(isReachable);
    if (found) return found;
  }
  return undefined;
}

/** What is covered by the comparison, or not shown, takes no keys. */
function isReachable(element: HTMLElement): boolean {
  return element.closest('[inert]') === null && element.getClientRects().length > 0;
}
