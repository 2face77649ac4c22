import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Api, PageRendering } from '../../../../shared/api/contract';
import type { ExactError, ExactPage, ExactState } from '../../../../shared/api/exact';
import type { RepoPath } from '../../../../shared/text/repo-path';
import type { DocumentState } from '../../../document/document-state';

/** What the preview shows of one open page, and what is known of the exact one. */
export interface ExactView {
  /** Of the repository's own Jekyll; undefined until it is told. */
  readonly state: ExactState | undefined;
  /** The document that is shown; undefined until there is one. A new value is a new document. */
  readonly shown: ShownPage | undefined;
  /** Which one a reader sees; a text that was just typed counts as what the one before it was. */
  readonly source: 'built-in' | 'exact';
  /** The latest exact page, which may be of an older text. */
  readonly page: ExactPage | undefined;
  /** Why the newest text has no exact page. */
  readonly error: ExactError | undefined;
}

export interface ShownPage {
  readonly version: number;
  readonly html: string;
}

export interface ExactFollower {
  readonly view: StoreApi<ExactView>;
  /** Begins; returns its stop. */
  start(): () => void;
}

/** What of an open page is followed. */
export type FollowedPage = Pick<DocumentState, 'path' | 'text' | 'version' | 'readable' | 'rendering'>;

export interface ExactSubject {
  readonly api: Pick<Api, 'request' | 'on'>;
  readonly session: { readonly state: Pick<StoreApi<FollowedPage>, 'getState' | 'subscribe'> };
  /** The texts of other pages that count instead of their files. */
  readonly unsaved: () => readonly { readonly path: RepoPath; readonly text: string }[];
}

/** Where the two pages differ, the built-in one waits this long for the exact one: else the differences would flicker. */
const PATIENCE_MS = 200;
/** After this long without an exact page the built-in one is what is seen. */
const PENDING_MS = 1_500;

/**
 * Asks for the exact page of each text, and chooses what is shown: the built-in page at once, and the exact one when
 * it comes, where a reader sees a difference.
 */
export function exactFollower(subject: ExactSubject): ExactFollower {
  const rendering = subject.session.state.getState().rendering;
  const view = createStore<ExactView>(() => ({
    state: undefined,
    shown: rendering && builtIn(rendering),
    source: 'built-in',
    page: undefined,
    error: undefined,
  }));
  return { view, start: () => new Following(subject, view).start() };
}

class Following {
  readonly #subject: ExactSubject;
  readonly #view: StoreApi<ExactView>;
  #lastAsked = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(subject: ExactSubject, view: StoreApi<ExactView>) {
    this.#subject = subject;
    this.#view = view;
  }

  start(): () => void {
    const { api, session } = this.#subject;
    let isStopped = false;
    const stops = [
      session.state.subscribe((now, before) => {
        if (now.version !== before.version) this.#ask();
        if (now.rendering !== before.rendering && now.rendering) this.#takeBuiltIn(now.rendering);
      }),
      api.on('site/changed', () => this.#ask()),
      api.on('exact/changed', ({ state }) => this.#takeState(state)),
    ];
    const { rendering } = session.state.getState();
    if (rendering) this.#takeBuiltIn(rendering);
    void api.request('exact/state', {}).then((state) => isStopped || this.#takeState(state), ignore);
    return () => {
      isStopped = true;
      this.#lastAsked += 1;
      clearTimeout(this.#patience);
      clearTimeout(this.#pending);
      for (const stop of stops) stop();
    };
  }

  #takeState(state: ExactState): void {
    const before = this.#view.getState().state;
    this.#view.setState({ state });
    if (state.kind === 'off' || state.kind === 'stopped' || state.kind === 'absent') {
      this.#view.setState({ page: undefined, error: undefined });
      this.#showBuiltIn('at once');
    } else if (before?.kind !== state.kind && this.#lacksPage()) this.#ask();
  }

  #lacksPage(): boolean {
    const { version } = this.#subject.session.state.getState();
    return this.#view.getState().page?.version !== version;
  }

  #ask(): void {
    const { kind } = this.#view.getState().state ?? { kind: 'absent' };
    if (kind === 'absent' || kind === 'off' || kind === 'stopped') return;
    const { path, text, version, readable } = this.#subject.session.state.getState();
    // Jekyll shows such a page without all of its front matter; the last one that could be read says more.
    if (!readable) return;
    this.#lastAsked += 1;
    const asked = this.#lastAsked;
    void this.#subject.api
      .request('exact/page', { path, text, version, unsaved: [...this.#subject.unsaved()] })
      .then((answer) => {
        if (asked !== this.#lastAsked) return;
        if (answer.ok) this.#takeExact(answer.value);
        else if (answer.error.code !== 'superseded') this.#takeError(answer.error);
      }, ignore);
  }

  #takeExact(page: ExactPage): void {
    this.#view.setState({ page, error: undefined });
    const { rendering } = this.#subject.session.state.getState();
    if (rendering?.version === page.version) this.#showExact(rendering, page);
  }

  #takeError(error: ExactError): void {
    this.#view.setState({ error, page: undefined });
    this.#showBuiltIn('at once');
  }

  #takeBuiltIn(rendering: PageRendering): void {
    const { page, state } = this.#view.getState();
    if (page?.version === rendering.version) return this.#showExact(rendering, page);
    clearTimeout(this.#patience);
    this.#showBuiltIn('when it has waited');
    if (state?.kind !== 'ready' || page?.html === undefined) this.#show(builtIn(rendering));
    else this.#patience = setTimeout(() => this.#show(builtIn(rendering)), PATIENCE_MS);
  }

  #showExact(rendering: PageRendering, page: ExactPage): void {
    clearTimeout(this.#patience);
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#view.setState({ source: 'exact' });
    this.#show(page.html === undefined ? builtIn(rendering) : { version: page.version, html: page.html });
  }

  /** What is seen is the built-in page; a text that is being made exact counts as exact for a moment. */
  #showBuiltIn(when: 'at once' | 'when it has waited'): void {
    const say = () => {
      this.#pending = undefined;
      this.#view.setState({ source: 'built-in' });
    };
    if (when === 'when it has waited') {
      this.#pending ??= setTimeout(say, PENDING_MS);
      return;
    }
    clearTimeout(this.#patience);
    clearTimeout(this.#pending);
    say();
    const { rendering } = this.#subject.session.state.getState();
    if (rendering) this.#show(builtIn(rendering));
  }

  #show(shown: ShownPage): void {
    const before = this.#view.getState().shown;
    if (before?.version !== shown.version || before.html !== shown.html) this.#view.setState({ shown });
  }
}

function builtIn({ version, page }: PageRendering): ShownPage {
  return { version, html: page.html };
}

/** A request that the host could not carry: what is shown stays, and the next text asks again. */
function ignore(): void {}
