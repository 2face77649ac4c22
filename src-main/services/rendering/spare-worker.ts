import { Worker } from 'node:worker_threads';

/** A template that eats memory ends the worker, not the app. */
const MOST_MEGABYTES = 1024;

/**
 * Starts a thread before it is known what it is to read: loading its code takes a while. Where that fails, nothing is
 * said: another one is started when it is needed, which tells why.
 */
export function startSpareWorker(workerFile: string): Worker {
  const worker = startWorker(workerFile);
  worker.on('error', () => undefined);
  return worker;
}

export function startWorker(workerFile: string): Worker {
  return new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
}

/** Whether a thread still runs. */
export function isRunning(worker: Worker): boolean {
  return worker.threadId !== ENDED;
}

/** What a thread that has ended has in the place of its number. */
const ENDED = -1;
