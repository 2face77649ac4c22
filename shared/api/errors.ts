import type { PageFile } from './facts';

/** What a user can run into, as codes. The words are in `messages.ts`. */

export type RepositoryError =
  | { readonly code: 'folder-missing'; readonly path: string }
  | { readonly code: 'not-a-folder'; readonly path: string }
  | { readonly code: 'folder-unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'not-a-repository'; readonly path: string }
  | { readonly code: 'bare-repository'; readonly path: string }
  /** Git refuses a repository that belongs to somebody else (safe.directory). */
  | { readonly code: 'foreign-owner'; readonly path: string }
  | { readonly code: 'git-missing' }
  | { readonly code: 'git-failed'; readonly detail: string };

export type FileError =
  | { readonly code: 'no-repository' }
  | { readonly code: 'outside-repository'; readonly path: string }
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'not-utf8'; readonly path: string }
  | { readonly code: 'file-too-large'; readonly path: string; readonly bytes: number }
  | { readonly code: 'io-failed'; readonly path: string; readonly reason: string };

export type SaveError =
  | FileError
  /** The file is no longer the version the text was typed on. `disk` is undefined where it was deleted. */
  | { readonly code: 'changed-outside'; readonly path: string; readonly disk: PageFile | undefined }
  | { readonly code: 'disk-full'; readonly path: string }
  | { readonly code: 'read-only'; readonly path: string };

export type RenderError =
  | { readonly code: 'no-repository' }
  | { readonly code: 'no-site' }
  /** A data file that no page of the site is found to show. */
  | { readonly code: 'no-page' }
  | { readonly code: 'out-of-time'; readonly seconds: number }
  | { readonly code: 'superseded' }
  | { readonly code: 'render-failed'; readonly detail: string };

export type GitError =
  | { readonly code: 'no-repository' }
  | { readonly code: 'git-missing' }
  | { readonly code: 'index-locked'; readonly lockFile: string }
  | { readonly code: 'git-failed'; readonly detail: string };

export type CommitError =
  | GitError
  | { readonly code: 'identity-missing' }
  /** The repository has hooks that a commit would run, and the writer has not said that they trust it. */
  | { readonly code: 'untrusted-hooks'; readonly hooks: readonly string[] }
  | { readonly code: 'hook-failed'; readonly hook: string; readonly output: string }
  | { readonly code: 'nothing-to-commit' }
  | { readonly code: 'empty-message' }
  | { readonly code: 'branch-exists'; readonly name: string }
  | { readonly code: 'bad-branch-name'; readonly name: string }
  | { readonly code: 'conflicted'; readonly paths: readonly string[] }
  | { readonly code: 'operation-in-progress'; readonly operation: string };

export type AppError = RepositoryError | FileError | SaveError | RenderError | GitError | CommitError;
