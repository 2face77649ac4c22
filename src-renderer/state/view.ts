import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { RepoPath } from '../../shared/text/repo-path';
import type { Place } from '../document/place';
import type { Words } from '../error-words';

export type LeftTab = 'pages' | 'changes' | 'history';
/** The form shows what is in hand: a question, a topic, or the page's details where neither is. */
export type EditorView = 'form' | 'source';

/** Where the writer is and what is in sight; nothing of it outlives the window. */
export interface View {
  readonly leftTab: LeftTab;
  /** The page in the editor. */
  readonly path: RepoPath | undefined;
  /** The topic or question in hand on that page; undefined for the page itself. */
  readonly place: Place | undefined;
  /** Where in the answer of a question the cursor is: the line, from 1. */
  readonly cursor: { readonly place: Place; readonly line: number } | undefined;
  readonly editorView: EditorView;
  /** The changed page whose comparison is shown. */
  readonly comparedPath: RepoPath | undefined;
  /** What could not be done, until it is dismissed or done. */
  readonly failure: Words | undefined;
  /** What was just done and can be taken back. */
  readonly done: { readonly words: string; readonly undo: () => void } | undefined;
  /** The question that is asked before unsaved words leave the window, and what follows the answer. */
  readonly closing: { readonly leaves: 'window' | 'repository'; readonly proceed: () => void } | undefined;
  readonly paletteOpen: boolean;
  readonly shortcutsOpen: boolean;
}

export type ViewStore = StoreApi<View>;

export const initialView: View = {
  leftTab: 'pages',
  path: undefined,
  place: undefined,
  cursor: undefined,
  editorView: 'form',
  comparedPath: undefined,
  failure: undefined,
  done: undefined,
  closing: undefined,
  paletteOpen: false,
  shortcutsOpen: false,
};

export function createView(): ViewStore {
  return createStore<View>(() => initialView);
}
