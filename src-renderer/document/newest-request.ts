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
 */
export function newestRequest(ask: () => Promise<void>): NewestRequest {
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
    timer = setTimeout(() => void start(), GATHERING_MS);
  };
  return {
    poke: schedule,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Enough to gather the several changes of one key press, too short to be felt. */
const GATHERING_MS = 10;
