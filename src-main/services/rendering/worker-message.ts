import type { GitError, RenderError } from '../../../shared/api/errors';
import type { PageQuestions } from '../../../shared/api/facts';
import type { Problem } from '../../../shared/check/problem';
import type { FileKind } from '../../../shared/faq/shapes/place';
import type { RenderedPage } from '../../../shared/render/rendered';
import type { ResolvedUrl } from '../../../shared/site/resolve-url';
import type { PageComparison } from '../jekyll/compare-pages';
import type { FaqPlace } from '../jekyll/jekyll-message';
import type { MadePage } from '../jekyll/warm-jekyll';
import type { GitRepository } from '../git/git-repository';
import type { PageListing } from '../workspace/page-listing';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { Result } from '../../../shared/text/result';

/** The first message to the worker: what it reads. */
export interface WorkerStart {
  readonly git: GitRepository;
  /** Where what is parsed of the files is kept between two starts, and for which code. */
  readonly kept: { readonly file: string | undefined; readonly version: string };
}

/** Tells the worker of the site, once it is known where that is. */
export interface SiteOpening {
  /** Undefined in a repository without a site: pages are checked there, and not rendered. */
  readonly siteRoot: RepoPath | undefined;
}

/** What the worker is asked. Paths are relative to the repository's root, but for those of the site itself. */
interface WorkerTasks {
  render: {
    readonly input: { readonly path: RepoPath; readonly text: string; readonly kind: FileKind };
    readonly answer: RenderedPage;
  };
  check: {
    readonly input: { readonly path: RepoPath; readonly text: string; readonly kind: FileKind };
    readonly answer: readonly Problem[];
  };
  /** Which page shows a file, and where its questions stand: what the site's own Jekyll is asked for. */
  locate: {
    readonly input: { readonly path: RepoPath; readonly text: string; readonly kind: FileKind };
    readonly answer: PageLocation;
  };
  /** Compares the built-in page of a text with the one that the site's own Jekyll made of it, with its marks. */
  compare: {
    readonly input: {
      readonly path: RepoPath;
      readonly text: string;
      readonly kind: FileKind;
      readonly exact: MadePage;
    };
    readonly answer: PageComparison;
  };
  /** A page that one of the site's plugins makes, by its address; see `resolve`. */
  generated: { readonly input: { readonly url: string }; readonly answer: RenderedPage | undefined };
  /** What the site shows at an address; the answer's path is relative to the repository's root. */
  resolve: { readonly input: { readonly url: string }; readonly answer: ResolvedUrl | undefined };
  stylesheet: { readonly input: { readonly path: RepoPath }; readonly answer: Stylesheet };
  /** Looks for pages in files that changed, or in all; of a repository that it has not looked at yet always in all. */
  list: {
    readonly input: { readonly look: readonly RepoPath[] | 'everything' };
    readonly answer: Result<PageListing, GitError>;
  };
  /** Reads what all listed pages ask. Done beside the other tasks. */
  questions: { readonly input: null; readonly answer: readonly PageQuestions[] };
  /** Reads all that pages can ask for, and keeps it. Done beside the other tasks, which come first. */
  index: { readonly input: null; readonly answer: SiteIndex };
  /** Files have changed on disk; everything, where it can't be told which. */
  invalidate: {
    readonly input: { readonly changed: readonly RepoPath[] | 'everything' };
    readonly answer: null;
  };
}

/** Paths are relative to the site's folder. */
export interface PageLocation {
  readonly page: string;
  /** Where its questions stand; undefined where it has none. */
  readonly faq: FaqPlace | undefined;
}

export interface SiteIndex {
  /** How many files were looked at. */
  readonly files: number;
}

export interface Stylesheet {
  /** A comment that says what is wrong, where the source does not compile. */
  readonly css: string;
  readonly problem: string | undefined;
}

export type TaskName = keyof WorkerTasks;
export type TaskInput<N extends TaskName> = WorkerTasks[N]['input'];
export type TaskAnswer<N extends TaskName> = WorkerTasks[N]['answer'];

export type WorkerRequest = {
  [N in TaskName]: { readonly id: number; readonly name: N; readonly input: TaskInput<N> };
}[TaskName];

export type ListRequest = Extract<WorkerRequest, { readonly name: 'list' }>;

export type SiteRequest = Exclude<WorkerRequest, ListRequest | { readonly name: 'questions' }>;

export interface WorkerReply {
  readonly id: number;
  readonly result: Result<TaskAnswer<TaskName>, RenderError>;
}
