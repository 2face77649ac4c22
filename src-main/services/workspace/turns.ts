/** Work on one key is done one after the other, in the order it came; work on different keys side by side. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is being done any more. */
  settled(): Promise<void>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take<T>(key: string, work: () => Promise<T>): Promise<T> {
      const before = last.get(key) ?? Promise.resolve();
      const done = before.then(work, work);
      const marker: Promise<unknown> = done
        .catch(() => undefined)
        .then(() => {
          if (last.get(key) === marker) last.delete(key);
        });
      last.set(key, marker);
      return done;
    },
    async settled(): Promise<void> {
      await Promise.all(last.values());
    },
  };
}
