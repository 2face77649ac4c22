import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/api/contract';
import type { FileError, SaveError } from '../../shared/api/errors';
import type { Draft } from '../../shared/api/facts';
import type { FileKind } from '../../shared/faq/shapes/place';
import type { RepoPath } from '../../shared/text/repo-path';
import type { Result } from '../../shared/text/result';
import { failed, ok } from '../../shared/text/result';
import { DocumentSession } from '../document/document-session';

export interface OpenPagesState {
  readonly sessions: ReadonlyMap<RepoPath, DocumentSession>;
  /** The pages whose words are not in their files, in the order they were opened. */
  readonly unsaved: readonly RepoPath[];
  /** Their files: of a folder of questions those that a save writes. */
  readonly unsavedFiles: readonly RepoPath[];
}

/**
 * The pages that are open. A page stays open, with its undo history, until the repository is closed: going to
 * another page and back loses nothing.
 */
export class OpenPages {
  readonly state: StoreApi<OpenPagesState> = createStore<OpenPagesState>(() => ({
    sessions: new Map(),
    unsaved: [],
    unsavedFiles: [],
  }));
  readonly #api: Api;
  readonly #kindOf: (path: RepoPath) => FileKind;
  readonly #opening = new Map<RepoPath, Promise<Result<DocumentSession, FileError>>>();

  /** `kindOf` says what is known of a file by its path and by the repository's `answerbook.yml`. */
  constructor(api: Api, kindOf: (path: RepoPath) => FileKind) {
    this.#api = api;
    this.#kindOf = kindOf;
  }

  get(path: RepoPath | undefined): DocumentSession | undefined {
    return path === undefined ? undefined : this.state.getState().sessions.get(path);
  }

  /** Opens a page, or answers the one that is open. Asked twice at once it is opened once. */
  open(path: RepoPath): Promise<Result<DocumentSession, FileError>> {
    const session = this.get(path);
    if (session) return Promise.resolve(ok(session));
    const opening = this.#opening.get(path) ?? this.#read(path);
    this.#opening.set(path, opening);
    return opening;
  }

  /** Opens a page with the words of an earlier run put back; a file that went since is a conflict to resolve. */
  async restore(draft: Draft): Promise<Result<DocumentSession, FileError>> {
    const opened = await this.open(draft.path);
    if (opened.ok) {
      opened.value.restore(draft);
      return opened;
    }
    if (opened.error.code !== 'file-missing') return opened;
    const base = { path: draft.path, text: draft.baseText, hash: draft.baseHash };
    const session = this.#add(DocumentSession.open(this.#api, base, this.#kindOf(draft.path)));
    session.restore(draft);
    session.takeIn(undefined);
    return ok(session);
  }

  /** Saves every page with unsaved words; stops at the first that can't be saved. */
  async saveAll(): Promise<Result<null, SaveError>> {
    for (const path of this.state.getState().unsaved) {
      const saved = await this.get(path)?.save();
      if (saved && !saved.ok) return failed(saved.error);
    }
    return ok(null);
  }

  async keepDrafts(): Promise<void> {
    const sessions = this.state.getState().unsaved.flatMap((path) => this.get(path) ?? []);
    await Promise.all(sessions.map((session) => session.keepDraft()));
  }

  /** Reads the open pages by what `answerbook.yml` says now. */
  readAgain(): void {
    for (const [path, session] of this.state.getState().sessions) session.readAs(this.#kindOf(path));
  }

  close(path: RepoPath): void {
    const sessions = new Map(this.state.getState().sessions);
    sessions.get(path)?.dispose();
    sessions.delete(path);
    this.state.setState({ sessions });
    this.#countUnsaved();
  }

  closeAll(): void {
    for (const session of this.state.getState().sessions.values()) session.dispose();
    this.state.setState({ sessions: new Map(), unsaved: [], unsavedFiles: [] });
  }

  async #read(path: RepoPath): Promise<Result<DocumentSession, FileError>> {
    try {
      const file = await this.#api.request('page/read', { path });
      return file.ok ? ok(this.#add(DocumentSession.open(this.#api, file.value, this.#kindOf(path)))) : file;
    } finally {
      this.#opening.delete(path);
    }
  }

  #add(session: DocumentSession): DocumentSession {
    const { path } = session.state.getState();
    const { sessions } = this.state.getState();
    this.state.setState({ sessions: new Map(sessions).set(path, session) });
    session.state.subscribe((now, before) => {
      if (now.unsaved !== before.unsaved || now.unsavedFiles !== before.unsavedFiles) this.#countUnsaved();
    });
    return session;
  }

  #countUnsaved(): void {
    const unsaved = [...this.state.getState().sessions.values()]
      .map((session) => session.state.getState())
      .filter((state) => state.unsaved);
    this.state.setState({
      unsaved: unsaved.map(({ path }) => path),
      unsavedFiles: unsaved.flatMap(({ unsavedFiles }) => unsavedFiles),
    });
  }
}
