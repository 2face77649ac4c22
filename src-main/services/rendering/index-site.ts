import { reasonOf } from '../workspace/system-error';
import type { Log } from '../service-port';
import type { Rendering } from './rendering';

/**
 * Has the worker read the whole site ahead, between what a writer asks for: the first question about all of its
 * documents or data is answered as fast as the next. Ends when all is read, or with the rendering. Rejects never.
 */
export async function indexSite(rendering: Rendering, log: Log): Promise<void> {
  const began = performance.now();
  try {
    const read = await rendering.ask('index', null);
    if (!read.ok) return;
    const milliseconds = Math.round(performance.now() - began);
    log.info(`Index: ${read.value.files} files of the site read in ${milliseconds} ms.`);
  } catch (error) {
    log.error(`Index: ${reasonOf(error)}`);
  }
}
