/** What sites hide until a script of theirs opens it: Bootstrap's collapses, `hidden`, closed details. */
const HIDERS = '.collapse:not(.show), .panel-collapse, .accordion-collapse, [hidden], details:not([open])';

/** Shows what of an element would be seen only after a script of the site had opened it: in it, or around it. */
export function openHidden(element: Element): void {
  const around: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) around.push(at);
  for (const hider of [...around, ...element.querySelectorAll(HIDERS)]) {
    if (hider instanceof HTMLDetailsElement && !hider.open) hider.open = true;
    else if (hider.matches(HIDERS) && getComputedStyle(hider).display === 'none') {
      hider.setAttribute('data-ab-open', '');
    }
  }
}

/** The rule that opens; `important`, since the site's own rule is to be outdone whatever its weight. */
export const openingStyle =
  '[data-ab-open] { display: block !important; height: auto !important; visibility: visible !important; opacity: 1 !important; }';
