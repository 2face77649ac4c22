import type { LeftTab } from './view';

/** Where the keyboard goes in each of the left pane's tabs; the first of them that is there. */
const places: Readonly<Record<LeftTab, readonly string[]>> = {
  pages: ['[role="treegrid"] [role="row"][aria-selected="true"]', '[role="tab"][aria-selected="true"]'],
  changes: ['textarea', '[role="tab"][aria-selected="true"]'],
  history: ['[role="tabpanel"] ol', '[role="tab"][aria-selected="true"]'],
};

/** Brings the keyboard into the left pane once it shows that tab. */
export function focusLeft(tab: LeftTab): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusNow(tab)));
}

function focusNow(tab: LeftTab): void {
  const region = document.querySelector('[data-region="left"]');
  for (const place of places[tab]) {
    const target = region?.querySelector<HTMLElement>(place);
    if (!target) continue;
    target.focus();
    return;
  }
}
