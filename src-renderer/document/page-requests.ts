import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/api/contract';
import type { RenderError } from '../../shared/api/errors';
import type { Problem } from '../../shared/check/problem';
import type { DocumentState } from './document-state';
import { newestRequest } from './newest-request';
import { problemsAround } from './problems-around';
import { renderProblems } from './render-problems';

/** Keeps `problems` and `rendering` of a page in step with its text. */
export interface PageRequests {
  askAgain(): void;
  /** What is known of the present text is told anew: the preview shows another Jekyll's page. */
  tellAgain(): void;
  stop(): void;
}

export function pageRequests(api: Api, state: StoreApi<DocumentState>): PageRequests {
  let checked: { readonly version: number; readonly problems: readonly Problem[] } | undefined;

  /** The problems of the text, and what its rendering told of the answers. */
  const tell = (): void => {
    const { path, text, version, rendering, faq, previewOf } = state.getState();
    // Problems speak of offsets: those of an older text would mark the wrong words.
    if (checked?.version !== version) return;
    const precision = rendering?.version === version ? 'words' : 'answer';
    const rendered = rendering?.page.problems ?? [];
    const inAnswers = renderProblems(rendered, faq, checked.problems, precision);
    // What the built-in renderer could not do is no matter where Jekyll's own page is seen.
    const around = previewOf === 'exact' ? [] : problemsAround(rendered, { path, text }, checked.problems);
    state.setState({ problems: [...checked.problems, ...inAnswers, ...around], checkedVersion: version });
  };

  const check = newestRequest(async () => {
    const { path, text, version } = state.getState();
    const answer = await api.request('check/page', { path, text, version }).catch(() => undefined);
    if (!answer?.ok || answer.value.version !== version) return;
    checked = { version, problems: answer.value.problems };
    tell();
  }, CHECK_AFTER_MS);

  const render = newestRequest(async () => {
    const { path, text, version, readable, rendering } = state.getState();
    // Without its front matter a page has neither layout nor questions: the last one that had them helps more.
    if (!readable && rendering) {
      state.setState({ renderError: { code: 'render-failed', detail: DOES_NOT_PARSE } });
      return;
    }
    const answer = await api.request('render/page', { path, text, version }).catch(renderFailure);
    if (answer.ok) {
      showNewer(state, answer.value);
      tell();
    } else if (answer.error.code !== 'superseded') state.setState({ renderError: answer.error });
  }, RENDER_AFTER_MS);

  return {
    askAgain() {
      check.poke();
      render.poke();
    },
    tellAgain: tell,
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
