import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { Transaction } from '@codemirror/state';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Api } from '../../shared/api/contract';
import type { SaveError } from '../../shared/api/errors';
import type { Draft, PageFile } from '../../shared/api/facts';
import { applyCommand } from '../../shared/faq/apply-command';
import type { Command, CommandError } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { fileKindOf, type FileKind } from '../../shared/faq/shapes/place';
import { isSameRule } from '../../shared/faq/shapes/shape-rule';
import { readFaq, readFaqAfter } from '../../shared/faq/read-faq';
import { openBundle } from '../../shared/text/bundle';
import type { TextChange } from '../../shared/text/change';
import { mergeChanges } from '../../shared/text/merge';
import type { Result } from '../../shared/text/result';
import { failed, ok } from '../../shared/text/result';
import { UNCHANGED } from './changed-lines';
import { openingState, stateAfter, stateAs } from './derive-state';
import type { DocumentState, Sought } from './document-state';
import { draftKeeper } from './draft-keeper';
import type { DraftKeeper } from './draft-keeper';
import { changeSpecs, exactState, textChangesOf } from './exact-text';
import { FormerStyles } from './former-styles';
import { nameNewFiles } from './name-new-files';
import { pageRequests } from './page-requests';
import type { PageRequests } from './page-requests';
import { placeOfChange } from './place-of-change';
import { keptFiles, NO_FILES, unsavedBetween, type Unsaved } from './unsaved-files';

/** Why the text changed: editors put the cursor where an undo happened, and stay where they are for the rest. */
export type ChangeCause = 'edit' | 'undo' | 'redo' | 'outside';

export interface TextChanged {
  readonly changes: readonly TextChange[];
  readonly cause: ChangeCause;
}

export interface EditOptions {
  /**
   * What the writer did, in CodeMirror's words (`input.type`, `delete.backward`): adjacent edits of one kind within
   * half a second are undone together. Left out for a command that is undone by itself.
   */
  readonly userEvent?: string | undefined;
}

/**
 * One open page: its exact text, one undo history for all views of it, and what is derived from it, as a store.
 * It checks and renders the page as it changes, keeps a draft of unsaved words, and takes in what others do to the
 * file. Whoever opens it calls `dispose`.
 */
export class DocumentSession {
  readonly state: StoreApi<DocumentState>;
  readonly #api: Api;
  readonly #requests: PageRequests;
  readonly #drafts: DraftKeeper;
  readonly #styles = new FormerStyles();
  /** The names of a folder's files that were on disk at some time, and those that the writer gave. */
  readonly #settledNames = new Set<string>();
  readonly #listeners = new Set<(event: TextChanged) => void>();
  readonly #stops: (() => void)[];
  #editor: EditorState;
  /** False where the file is gone from the disk, and a save makes it anew. */
  #isOnDisk = true;
  #saving: Promise<unknown> = Promise.resolve();

  /** Opens a page as it was read. */
  static open(api: Api, file: PageFile, kind = fileKindOf(file.path)): DocumentSession {
    return new DocumentSession(api, file, kind);
  }

  private constructor(api: Api, file: PageFile, kind: FileKind) {
    this.#api = api;
    this.#editor = exactState(file.text);
    this.state = createStore<DocumentState>(() => openingState(file, kind));
    this.#settleNames(file);
    this.#requests = pageRequests(api, this.state);
    this.#drafts = draftKeeper(api, file.path, (draftError) => this.state.setState({ draftError }));
    this.#stops = [
      api.on('file/changed', (event) => {
        if (event.path === file.path) this.takeIn(event.file);
      }),
      api.on('site/changed', () => this.#requests.askAgain()),
    ];
    this.#requests.askAgain();
  }

  /** Carries out a command on the page. Where it fails nothing has changed. */
  run(command: Command, options: EditOptions = {}): Result<null, CommandError> {
    const { faq, ids, readable, syntaxErrors } = this.state.getState();
    if (!faq || !readable) {
      const [first] = syntaxErrors;
      return failed({ code: 'unreadable', message: first?.message ?? '', at: first?.range.from ?? 0 });
    }
    const applied = applyCommand(faq, this.#styles.remembering(command, faq, ids));
    if (!applied.ok) return applied;
    if (command.command === 'renameFile') this.#settledNames.add(command.name);
    this.#edit(applied.value.changes, options, applied.value.document);
    return ok(null);
  }

  /** Changes the text itself: the source view's way. The changes speak of the present text. */
  applyChanges(changes: readonly TextChange[], options: EditOptions = {}): void {
    this.#styles.forget();
    this.#edit(changes, options);
  }

  /** Reads the page by what is known of its file now; the text stays. */
  readAs(kind: FileKind): void {
    const before = this.state.getState();
    if (isSameRule(before.kind.rule, kind.rule)) return;
    this.#styles.forget();
    this.state.setState(stateAs(before, kind));
    this.#requests.askAgain();
  }

  undo(): void {
    undo({ state: this.#editor, dispatch: (transaction) => this.#accept(transaction, 'undo') });
  }

  redo(): void {
    redo({ state: this.#editor, dispatch: (transaction) => this.#accept(transaction, 'redo') });
  }

  /** Ends the present undo step: what is typed next is undone by itself. */
  breakUndo(): void {
    this.#editor = this.#editor.update({ annotations: isolateHistory.of('full') }).state;
  }

  /** Calls back for each change of the text, after the store has it; returns its stop. */
  onChange(listener: (event: TextChanged) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Writes the page. Carefully: where the file changed on disk meanwhile, that is taken in first, and where that
   * conflicts, nothing is written and `conflict` tells. `overwrite` writes whatever is on disk.
   */
  save(mode: 'careful' | 'overwrite' = 'careful'): Promise<Result<null, SaveError>> {
    const next = this.#saving.then(() => this.#saveNow(mode));
    this.#saving = next.catch(() => undefined);
    return next;
  }

  /** Takes in what the file is on disk now; undefined where it is gone. Told twice of one version it does nothing. */
  takeIn(file: PageFile | undefined): void {
    const { base, text, conflict } = this.state.getState();
    if (!file) {
      this.#isOnDisk = false;
      this.state.setState({ conflict: { kind: 'deleted' }, unsaved: true });
      return;
    }
    this.#isOnDisk = true;
    if (file.hash === base.hash || file.text === text) return this.#rebase(file);
    if (conflict?.kind === 'changed' && conflict.theirs.hash === file.hash) return;

    const merged = mergeChanges(base.text, text, file.text);
    if (!merged.ok || this.#breaksPage(merged.value, file.text)) {
      this.state.setState({ conflict: { kind: 'changed', theirs: file } });
      return;
    }
    this.#accept(
      this.#editor.update({
        changes: changeSpecs(merged.value),
        annotations: Transaction.addToHistory.of(false),
      }),
      'outside',
    );
    this.#rebase(file);
  }

  /**
   * Ends a conflict. `mine`: the words here stay, and the next save writes them over what is on disk. `theirs`: the
   * page becomes what is on disk, as a step that can be undone; for a deleted file the caller closes the page.
   */
  resolve(choice: 'mine' | 'theirs'): void {
    const { conflict, text } = this.state.getState();
    if (!conflict) return;
    if (conflict.kind === 'deleted') {
      this.state.setState({ conflict: undefined });
      if (choice === 'theirs') void this.#drafts.drop();
      return;
    }
    const { theirs } = conflict;
    if (choice === 'theirs') {
      const changes = mergeChanges(text, text, theirs.text);
      if (changes.ok) this.#edit(changes.value, { userEvent: 'replace.theirs' });
    }
    this.#rebase(theirs);
  }

  /**
   * Puts the words of an earlier run back, as a step that can be undone; merges what the file became since. Words typed
   * meanwhile stay beside them, unless they are in the same lines: then undo brings them back.
   */
  restore(draft: Draft): void {
    const { base, text, unsaved } = this.state.getState();
    const joined = unsaved ? mergeChanges(draft.baseText, text, draft.text) : undefined;
    if (joined?.ok) {
      this.#edit(joined.value, { userEvent: 'replace.draft' });
      return;
    }
    const changes = mergeChanges(text, text, draft.text);
    if (changes.ok) this.#edit(changes.value, { userEvent: 'replace.draft' });
    if (draft.baseHash === base.hash) return;
    this.#rebase({ path: base.path, text: draft.baseText, hash: draft.baseHash });
    this.takeIn(base);
  }

  /** Asks the view in sight to show a stretch of the page, and to put the cursor there. */
  seek(sought: Sought): void {
    this.state.setState({ sought: { range: sought.range, place: sought.place } });
  }

  /** A view has shown what was sought. */
  found(): void {
    this.state.setState({ sought: undefined });
  }

  /** Asks for the page and its problems anew: after a failure. */
  renderAgain(): void {
    this.#requests.askAgain();
  }

  /** Says which page is seen in the preview. */
  previewShows(previewOf: DocumentState['previewOf']): void {
    this.state.setState({ previewOf });
    this.#requests.tellAgain();
  }

  /** Keeps unsaved words as a draft at once: before the window closes. */
  keepDraft(): Promise<void> {
    return this.#drafts.keepNow();
  }

  /** Gives up unsaved words: the draft goes. The page itself is then disposed of by the caller. */
  discardDraft(): Promise<void> {
    return this.#drafts.drop();
  }

  /** Ends all work for this page; a draft that was due is still kept. */
  dispose(): void {
    this.#requests.stop();
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
    void this.#drafts.keepNow();
  }

  /** `read` is what the text reads as afterwards, where that is known. */
  #edit(changes: readonly TextChange[], { userEvent }: EditOptions, read?: FaqDocument): void {
    if (changes.length === 0) return;
    const spec: TransactionSpec = { changes: changeSpecs(changes), userEvent: userEvent ?? 'command' };
    if (userEvent === undefined) spec.annotations = isolateHistory.of('full');
    this.#accept(this.#editor.update(spec), 'edit', read);
  }

  #accept(transaction: Transaction, cause: ChangeCause, known?: FaqDocument): void {
    this.#editor = transaction.state;
    if (!transaction.docChanged) return;
    const before = this.state.getState();
    const changes = textChangesOf(transaction.changes);
    const text = this.#editor.doc.toString();
    const after = stateAfter(before, {
      text,
      read: known?.source === text ? known : readAfter(before, changes, text),
      changes,
      mapOffset: (offset) => transaction.changes.mapPos(offset),
    });
    const isUndone = cause === 'undo' || cause === 'redo';
    this.state.setState({
      ...after,
      ...(isUndone && { undone: { place: placeOfChange(before.faq, after.faq, changes) } }),
    });
    this.#settle();
    for (const listener of this.#listeners) listener({ changes, cause });
    this.#requests.askAgain();
    this.#endSettledConflict();
  }

  /** Nothing is left to choose where the writer typed what is on disk, or took back all that was not. */
  #endSettledConflict(): void {
    const { base, conflict, text } = this.state.getState();
    if (conflict?.kind !== 'changed') return;
    if (text !== conflict.theirs.text && text !== base.text) return;
    this.state.setState({ conflict: undefined });
    this.takeIn(conflict.theirs);
  }

  /** From now on the page is compared with this version of its file. */
  #rebase(file: PageFile): void {
    this.#settleNames(file);
    this.state.setState({ base: file, conflict: undefined });
    this.#settle();
  }

  /** Brings what follows from text and base up to date: unsaved, lines, undo, the draft. */
  #settle(): void {
    const state = this.state.getState();
    const { text, base } = state;
    const unsaved = !this.#isOnDisk || text !== base.text;
    const { unsavedFiles, changedLines } = unsaved ? unsavedBetween(state, base.text, text) : ALL_SAVED;
    this.state.setState({
      unsaved,
      unsavedFiles: keptFiles(state.unsavedFiles, unsavedFiles),
      changedLines,
      canUndo: undoDepth(this.#editor) > 0,
      canRedo: redoDepth(this.#editor) > 0,
    });
    if (unsaved) this.#drafts.keepSoon(text, base);
    else void this.#drafts.drop();
  }

  #settleNames({ text }: PageFile): void {
    if (this.state.getState().kind.holder !== 'folder') return;
    for (const { name } of openBundle(text).files) this.#settledNames.add(name);
  }

  /** One name at a time: a file with another name can stand elsewhere among the others. */
  #nameNewFiles(): void {
    for (let count = 0; count < MOST_NEW_FILES; count += 1) {
      const { faq, readable, kind } = this.state.getState();
      if (kind.holder !== 'folder' || !readable || !faq) return;
      const [first] = nameNewFiles(faq, this.#settledNames);
      if (!first || !this.run(first).ok) return;
    }
  }

  /** Two pages that read well can merge into one that doesn't; then the writer is asked instead. */
  #breaksPage(changes: readonly TextChange[], theirs: string): boolean {
    const { readable, kind } = this.state.getState();
    if (!readable || readFaq(theirs, kind)?.syntaxErrors.length !== 0) return false;
    const merged = this.#editor.update({ changes: changeSpecs(changes) }).newDoc.toString();
    return readFaq(merged, kind)?.syntaxErrors.length !== 0;
  }

  async #saveNow(mode: 'careful' | 'overwrite'): Promise<Result<null, SaveError>> {
    this.#nameNewFiles();
    const { path, text, base, unsaved, conflict } = this.state.getState();
    if (mode === 'careful') {
      if (!unsaved) return ok(null);
      if (conflict) return failed({ code: 'changed-outside', path, disk: theirsOf(conflict) });
    }
    this.state.setState({ saving: true });
    try {
      const saved = await this.#api.request('page/save', {
        path,
        text,
        baseHash: this.#isOnDisk ? base.hash : null,
        overwrite: mode === 'overwrite',
      });
      if (saved.ok) {
        this.#isOnDisk = true;
        this.state.setState({ savedAt: Date.now() });
        this.#rebase(saved.value);
        return ok(null);
      }
      if (saved.error.code !== 'changed-outside' || mode === 'overwrite') return saved;
      this.takeIn(saved.error.disk);
      return this.state.getState().conflict ? saved : await this.#saveNow(mode);
    } finally {
      this.state.setState({ saving: false });
    }
  }
}

/** More than a writer adds between two saves; an end in any case. */
const MOST_NEW_FILES = 200;

const ALL_SAVED: Unsaved = { unsavedFiles: NO_FILES, changedLines: UNCHANGED };

function theirsOf(conflict: NonNullable<DocumentState['conflict']>): PageFile | undefined {
  return conflict.kind === 'changed' ? conflict.theirs : undefined;
}

/** Reads the new text: after what was read of the one before it only what the changes touch. */
function readAfter(
  { kind, faq, text: before }: DocumentState,
  changes: readonly TextChange[],
  text: string,
): FaqDocument | undefined {
  return faq?.source === before ? readFaqAfter(faq, changes) : readFaq(text, kind);
}
