import type { LeftTab } from './view';

/** Where the keyboard goes in each of the left pane's tabs; the first of them that is there. */
const places: Readonly<Record<LeftTab, readonly string[]>> = {
  pages: ['[role="treegrid"] [role="row"][aria-selected="true"]', '[role="tab"][aria-selected="true"]'],
  changes: ['textarea', '[role="tab"][aria-selected="true"]'],
  history: ['[role="tabpanel"] ol', '[role="tab"][aria-selected="true"]'],
};

/** Brings the keyboard into the left pane once it shows that tab. */
export function focusLeft(tab: LeftTab): void {
  requestAnimationFrame(() => requestAnimationFrame(() => focusNow(tab, PATIENCE)));
}

/** In frames. What was just saved is listed, with the form to commit it, once Git has been asked. */
const PATIENCE = 30;

function focusNow(tab: LeftTab, framesLeft: number): void {
  const region = document.querySelector('[data-region="left"]');
  const targets = places[tab].map((place) => region?.querySelector<HTMLElement>(place));
  const target = targets.find((found) => found !== null && found !== undefined);
  target?.focus();
  if (target === targets[0] || framesLeft === 0) return;
  requestAnimationFrame(() => {
    // A writer who has gone on is left alone.
    if (document.activeElement === target) focusNow(tab, framesLeft - 1);
  });
}
