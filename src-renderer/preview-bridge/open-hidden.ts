import { addOwnStyle } from './own-style';

/** What sites hide until a script of theirs opens it: Bootstrap's collapses, `hidden`. */
const NEEDS_SCRIPT = '.collapse:not(.show), .panel-collapse, .accordion-collapse, [hidden]';
const HIDERS = `${NEEDS_SCRIPT}, details:not([open])`;

/** Shows what of an element would be seen only after it had been opened: in it, or around it. */
export function openHidden(element: Element): void {
  for (const hider of [...withAround(element), ...element.querySelectorAll(HIDERS)]) open(hider);
}

/** Shows of all questions what a script of the site would open; what a reader can open by hand stays as it is. */
export function openAccordions(): void {
  for (const element of document.querySelectorAll('[data-ab-question]')) {
    for (const hider of [...withAround(element), ...element.querySelectorAll(NEEDS_SCRIPT)]) {
      if (hider.matches(NEEDS_SCRIPT)) open(hider);
    }
  }
}

/** The rule that opens; `important`, since the site's own rule is to be outdone whatever its weight. */
export function installOpening(): void {
  addOwnStyle(
    '[data-ab-open] { display: block !important; height: auto !important; visibility: visible !important; opacity: 1 !important; }',
  );
}

function withAround(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) around.push(at);
  return around;
}

function open(hider: Element): void {
  if (hider instanceof HTMLDetailsElement && !hider.open) hider.open = true;
  else if (hider.matches(HIDERS) && getComputedStyle(hider).display === 'none') {
    hider.setAttribute('data-ab-open', '');
  }
}
