import { join } from 'node:path';
import { startSpareWorker } from '../../services/rendering/spare-worker';

/**
 * The Electron program. The thread that goes through a repository takes as long to start as all the rest is loaded, so
 * it starts beside it.
 */
const spareWorker = startSpareWorker(join(import.meta.dirname, 'worker.cjs'));
import('./host')
  .then(({ startHost }) => startHost({ out: join(import.meta.dirname, '..'), spareWorker }))
  // Electron shows what is thrown here, and would say nothing of a promise.
  .catch((error: unknown) =>
    setImmediate(() => {
      throw error;
    }),
  );
