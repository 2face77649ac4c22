import { Worker } from 'node:worker_threads';

/** A template that eats memory ends the worker, not the app. */
const MOST_MEGABYTES = 1024;

/** Starts a thread before it is known what it is to read: loading its code takes a while. */
export function startSpareWorker(workerFile: string): Worker {
  return new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
}
