import { reasonOf } from '../workspace/system-error';
import type { Log } from '../service-port';
import type { Rendering } from './rendering';

/**
 * Has the worker read the whole site ahead, a step at a time, between what a writer asks for: the first question about
 * all of its documents or data is answered as fast as the next. Ends when all is read, or with the rendering. Rejects
 * never.
 */
export async function indexSite(rendering: Rendering, log: Log): Promise<void> {
  const began = performance.now();
  try {
    for (;;) {
      const step = await rendering.ask('index', null, 'index');
      if (!step.ok) return;
      if (step.value.isComplete) {
        const milliseconds = Math.round(performance.now() - began);
        log.info(`Index: ${step.value.files} files of the site read in ${milliseconds} ms.`);
        return;
      }
    }
  } catch (error) {
    log.error(`Index: ${reasonOf(error)}`);
  }
}
