import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/api/contract';
import type { RenderError } from '../../shared/api/errors';
import type { DocumentState } from './document-state';
import { newestRequest } from './newest-request';

/** Keeps `problems` and `rendering` of a page in step with its text. */
export interface PageRequests {
  askAgain(): void;
  stop(): void;
}

export function pageRequests(api: Api, state: StoreApi<DocumentState>): PageRequests {
  const check = newestRequest(async () => {
    const { path, text, version } = state.getState();
    const answer = await api.request('check/page', { path, text, version }).catch(() => undefined);
    // Problems speak of offsets: those of an older text would mark the wrong words.
    if (answer?.ok && answer.value.version === state.getState().version) {
      state.setState({ problems: answer.value.problems, checkedVersion: version });
    }
  }, CHECK_AFTER_MS);

  const render = newestRequest(async () => {
    const { path, text, version, readable, rendering } = state.getState();
    // Without its front matter a page has neither layout nor questions: the last one that had them helps more.
    if (!readable && rendering) {
      state.setState({ renderError: { code: 'render-failed', detail: DOES_NOT_PARSE } });
      return;
    }
    const answer = await api.request('render/page', { path, text, version }).catch(renderFailure);
    if (answer.ok) showNewer(state, answer.value);
    else if (answer.error.code !== 'superseded') state.setState({ renderError: answer.error });
  }, RENDER_AFTER_MS);

  return {
    askAgain() {
      check.poke();
      render.poke();
    },
    stop() {
      check.stop();
      render.stop();
    },
  };
}

/** At once, when all changes of the key press are made: the page is what the writer looks at. */
const RENDER_AFTER_MS = 0;
/** After the page was shown: one thread does both, and what is being checked can't be interrupted. */
const CHECK_AFTER_MS = 80;

const DOES_NOT_PARSE = 'Its front matter does not parse just now; the problems say why.';

/** A page somewhat older than the text is still news while the writer types on, but never one older than shown. */
function showNewer(state: StoreApi<DocumentState>, rendering: NonNullable<DocumentState['rendering']>): void {
  const shown = state.getState().rendering;
  if (shown && shown.version > rendering.version) return;
  state.setState({ rendering, renderError: undefined });
}

function renderFailure(reason: unknown): { readonly ok: false; readonly error: RenderError } {
  return { ok: false, error: { code: 'render-failed', detail: String(reason) } };
}
