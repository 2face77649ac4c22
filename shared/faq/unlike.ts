/** The anchor with another number at its end, so that it is unlike those that are taken. */
export function unlike(anchor: string, taken: ReadonlySet<string>): string {
  const base = anchor.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) {
    const next = `${base}-${number}`;
    if (!taken.has(next)) return next;
  }
}
