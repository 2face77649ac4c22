/** A question to the services that is asked anew whenever what it asks about has changed. */
export interface NewestRequest {
  /** Something has changed: ask, soon. */
  poke(): void;
  stop(): void;
}

/**
 * Asks one at a time: `ask` starts a moment after a poke; pokes during it lead to one more, once it is answered.
 * So the services never queue up behind a fast typist, and the last poke is always followed by a whole request.
 * `ask` takes what is newest itself, and must not reject.
 *
 * @param gatheringMs - how long pokes are gathered before the asking, in milliseconds
 */
export function newestRequest(ask: () => Promise<void>, gatheringMs: number): NewestRequest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;

  const start = async () => {
    timer = undefined;
    isWanted = false;
    isRunning = true;
    await ask();
    isRunning = false;
    if (isWanted) schedule();
  };
  const schedule = () => {
    isWanted = true;
    if (isStopped || isRunning || timer !== undefined) return;
    timer = setTimeout(() => void start(), gatheringMs);
  };
  return {
    poke: schedule,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
