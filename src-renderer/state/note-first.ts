/** What of a start is measured from outside: when the window shows it for the first time. */
type Shown = 'pages shown' | 'preview first shown';

/** Leaves a mark in the window's timeline once what was made now is painted, the first time that it is called. */
export function noteFirst(shown: Shown): void {
  if (noted.has(shown)) return;
  noted.add(shown);
  // The frame is drawn between the two.
  requestAnimationFrame(() => setTimeout(() => performance.mark(shown)));
}

const noted = new Set<Shown>();
