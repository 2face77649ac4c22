/**
 * Notices that the last page is gone: when there was one and for `patience` milliseconds there is none (a page that
 * is loaded again comes back sooner). Give the number of pages whenever it changes.
 */
export function presence(patience: number, onGone: () => void): (pages: number) => void {
  let waiting: NodeJS.Timeout | undefined;
  return (pages) => {
    clearTimeout(waiting);
    waiting = pages === 0 ? setTimeout(onGone, patience) : undefined;
  };
}
