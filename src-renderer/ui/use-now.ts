import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** The time, in milliseconds since the epoch, as of the last full half minute; it goes on by itself. */
export function useNow(): number {
  return useSyncExternalStore(everyHalfMinute, thisHalfMinute);
}

function everyHalfMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS / 2);
  return () => clearInterval(timer);
}

function thisHalfMinute(): number {
  return Math.ceil(Date.now() / (MINUTE_MS / 2)) * (MINUTE_MS / 2);
}
