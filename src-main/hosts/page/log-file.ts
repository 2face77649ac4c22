import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '../../services/service-port';

/** The size at which the file is set aside as `FILE.old`, in bytes. */
const fullAt = 1_000_000;

/**
 * The services' log in a file, one entry a line; two megabytes at most with the one set aside. It never throws: a
 * full or read-only disk costs the log, not the work.
 */
export function logFile(file: string): Log {
  const write = (level: string, message: string): void => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      setAsideWhenFull(file);
      appendFileSync(file, `${new Date().toISOString()} ${level} ${message}\n`);
    } catch {
      // See above: the app goes on without its log.
    }
  };
  return {
    info: (message) => write('info ', message),
    warn: (message) => write('warn ', message),
    error: (message) => write('error', message),
  };
}

/** What went wrong, for the log: the stack where there is one. */
export function described(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function setAsideWhenFull(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > fullAt) renameSync(file, `${file}.old`);
}
