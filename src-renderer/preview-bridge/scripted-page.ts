import { patchAnswers } from './patch-answers';

/** Shows new documents in a page whose own scripts run. */
export interface ScriptedPage {
  update(html: string): void;
}

/**
 * A page that scripts have changed is no longer the document that it was loaded as, so documents are compared with
 * each other, not with it. Where more than answers differs, `onStale` says that the page is to be loaded again, once
 * the writer pauses.
 */
export function scriptedPage(onStale: () => void): ScriptedPage {
  let shown: Document | undefined;
  let reload: ReturnType<typeof setTimeout> | undefined;
  return {
    update(html) {
      const next = new DOMParser().parseFromString(html, 'text/html');
      clearTimeout(reload);
      if (!shown || patchAnswers(shown, next)) shown = next;
      else reload = setTimeout(onStale, PAUSE_MS);
    },
  };
}

const PAUSE_MS = 600;
