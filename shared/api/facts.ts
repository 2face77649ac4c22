import type { ShapeRule } from '../faq/shapes/shape-rule';
import type { PreviewLook } from './preview-look';
import type { PreviewPermissions } from './preview-permissions';
import type { RepoPath } from '../text/repo-path';

/** What the services know and tell: plain data that travels over every host. */

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly recent: readonly RecentRepository[];
  /** The repository to open at once: given on the command line, or dropped on the window. */
  readonly startFolder: string | undefined;
  readonly settings: Settings;
}

export interface RecentRepository {
  readonly path: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
}

/** What is remembered between starts. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Sizes of the panes by the group's name, each a list of per cents. */
  readonly panes: Readonly<Record<string, readonly number[]>>;
  readonly preview: PreviewLook;
}

export interface Repository {
  /** The top of the Git work tree, absolute. */
  readonly root: string;
  readonly name: string;
  /** The folder with `_config.yml`, relative to the root; undefined where there is none. */
  readonly siteRoot: RepoPath | undefined;
  readonly pages: readonly PageSummary[];
  /** Grows with each change of the list: an event can arrive before the answer that it is newer than. */
  readonly pagesRevision: number;
  /** How the repository's `answerbook.yml` says that files keep their questions. */
  readonly shapeRules: readonly ShapeRule[];
  /** What is wrong with that file; undefined where nothing is, or where there is none. */
  readonly shapeProblem: string | undefined;
  readonly git: GitStatus;
  /** What its pages may do in the preview. */
  readonly permissions: PreviewPermissions;
  /** Words kept from an earlier run that were not saved to their files. */
  readonly drafts: readonly Draft[];
}

/** What a page asks, to be searched without opening it. */
export interface PageQuestions {
  readonly path: RepoPath;
  readonly topics: readonly { readonly title: string; readonly questions: readonly string[] }[];
}

/** A page that holds questions. */
export interface PageSummary {
  readonly path: RepoPath;
  /** The front matter's title, else the file's name. */
  readonly title: string;
  readonly questionCount: number;
  /** False where the front matter does not parse: it opens in the source view. */
  readonly readable: boolean;
}

export interface PageFile {
  readonly path: RepoPath;
  /** The exact text, byte order mark and line endings included. */
  readonly text: string;
  /** SHA-256 of the file's bytes, in hex: the version this text is. */
  readonly hash: string;
}

/** A text that a writer has typed and not saved, kept outside the repository. */
export interface Draft {
  readonly path: RepoPath;
  readonly text: string;
  /** The version of the file it was typed on. */
  readonly baseHash: string;
  /** The text of that version. */
  readonly baseText: string;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
}

export interface GitStatus {
  /** Grows with each look at this repository: of two the greater is the later, whichever arrives first. */
  readonly revision: number;
  readonly head: GitHead;
  /** The branch that a pull request goes to; undefined where it can't be told. */
  readonly defaultBranch: string | undefined;
  readonly upstream: { readonly name: string; readonly ahead: number; readonly behind: number } | undefined;
  readonly changes: readonly FileChange[];
  /** A merge, rebase ... that waits for its end. */
  readonly inProgress: 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect' | undefined;
  /** Undefined where Git knows no name or no address to commit with. */
  readonly author: { readonly name: string; readonly email: string } | undefined;
}

export type GitHead =
  | { readonly kind: 'branch'; readonly name: string; readonly commit: string }
  /** A branch without a commit yet. */
  | { readonly kind: 'unborn'; readonly name: string }
  | { readonly kind: 'detached'; readonly commit: string };

export interface FileChange {
  readonly path: RepoPath;
  readonly kind: 'added' | 'modified' | 'deleted' | 'renamed' | 'conflicted';
  /** Where it was, for a rename. */
  readonly from: RepoPath | undefined;
  /** Whether it is a file that Answerbook writes: it is, or was, a page with questions, or is `answerbook.yml`. */
  readonly isPage: boolean;
}

export interface LogEntry {
  readonly commit: string;
  readonly subject: string;
  readonly authorName: string;
  /** Milliseconds since the epoch. */
  readonly authoredAt: number;
}

/** The two sides of a file's change: as it is in the last commit, and as it is on disk; undefined where it is not there. */
export interface FileComparison {
  readonly path: RepoPath;
  readonly before: string | undefined;
  readonly after: string | undefined;
}
