/**
 * How many pixels at the top of the window the page covers for good: the bottom of a header that is fixed or stuck
 * there. What stands over more than half of the window, such as a backdrop, is no header.
 */
export function coveredTop(): number {
  const seen = new Set<Element>();
  for (const share of [0.25, 0.5, 0.75]) {
    for (const element of document.elementsFromPoint(window.innerWidth * share, 0)) {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) seen.add(at);
    }
  }
  const bottoms = [...seen].filter(staysAtTop).map((element) => element.getBoundingClientRect().bottom);
  return Math.max(0, ...bottoms.filter((bottom) => bottom <= window.innerHeight / 2));
}

function staysAtTop(element: Element): boolean {
  if (element.hasAttribute('data-ab-own')) return false;
  const { position } = getComputedStyle(element);
  return position === 'fixed' || (position === 'sticky' && element.getBoundingClientRect().top <= 0);
}
