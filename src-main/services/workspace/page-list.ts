import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { GitError } from '../../../shared/api/errors';
import type { PageSummary, Repository } from '../../../shared/api/facts';
import {
  folderSignOf,
  mayBeQuestion,
  type FolderFile,
  type FolderSign,
} from '../../../shared/faq/folder/folder-sign';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { SHAPE_FILE } from '../../../shared/faq/shapes/shape-rule';
import { folderOf, type RepoPath } from '../../../shared/text/repo-path';
import { ok, type Result } from '../../../shared/text/result';
import type { GitRepository } from '../git/git-repository';
import type { KeptReadings } from './kept-readings';
import { kindIn, mayHoldIn, type PageListing } from './page-listing';
import { summaryOf } from './page-summary';
import { ignoredAmong, repositoryFiles } from './repository-files';
import { questionFolders } from './question-folders';
import { readShapeFile } from './shape-file';
import { siteRootAmong } from './site-root';
import { decodeUtf8 } from './utf8';

/** The pages of a repository that hold questions, kept up as its files change. */
export interface PageList {
  /** All that is known, to be told to another thread. */
  listing(): PageListing;
  pages(): readonly PageSummary[];
  has(path: RepoPath): boolean;
  siteRoot(): RepoPath | undefined;
  /** What the repository's `answerbook.yml` says, and what is wrong with it. */
  shapes(): Pick<Repository, 'shapeRules' | 'shapeProblem'>;
  /** What is known of a file by its path and by `answerbook.yml`. */
  kindOf(path: RepoPath): FileKind;
  /** Whether a file of that name can hold questions. */
  mayHold(path: RepoPath): boolean;
  /** Looks at every file. */
  scan(): Promise<Result<null, GitError>>;
  /** Looks at every file again; says whether the list is another one now. */
  rescan(): Promise<boolean>;
  /** Looks again at the given files, changed, new or gone; says whether the list is another one now. */
  look(paths: readonly RepoPath[]): Promise<boolean>;
}

/** @param readings - where what is found is kept from one start to the next */
export function createPageList(repository: GitRepository, readings: KeptReadings): PageList {
  let found = new Map<RepoPath, PageSummary>();
  const folders = questionFolders(repository.root, (path) => kindOf(path));
  let siteRoot: RepoPath | undefined;
  let shapes: Pick<Repository, 'shapeRules' | 'shapeProblem'> = { shapeRules: [], shapeProblem: undefined };
  const listing = (): PageListing => ({ pages: pages(), siteRoot, shapes });
  const kindOf = (path: RepoPath): FileKind => kindIn({ shapes }, path);
  const mayHold = (path: RepoPath): boolean => mayHoldIn({ shapes }, path);
  const summariesOf = (paths: readonly RepoPath[]): Promise<readonly PageSummary[]> =>
    readSummaries(readings, paths.filter(mayHold), kindOf, (path, file) => folders.note(path, file));
  const pages = (): readonly PageSummary[] =>
    [...found.values(), ...folders.pages()].sort((one, other) => (one.path < other.path ? -1 : 1));
  const scan = async (): Promise<Result<null, GitError>> => {
    const files = await repositoryFiles(repository);
    if (!files.ok) return files;
    siteRoot = siteRootAmong(files.value);
    const rules = readShapeFile(repository.root);
    shapes = rules.ok
      ? { shapeRules: rules.value, shapeProblem: undefined }
      : { shapeRules: [], shapeProblem: rules.error };
    folders.clear();
    const summaries = await summariesOf(files.value);
    found = new Map(summaries.map((summary) => [summary.path, summary]));
    await folders.look(folders.all());
    return ok(null);
  };
  const rescan = async (): Promise<boolean> => {
    const before = JSON.stringify([pages(), shapes]);
    await scan();
    return JSON.stringify([pages(), shapes]) !== before;
  };
  return {
    listing,
    pages,
    has: (path) => found.has(path) || folders.holds(path),
    siteRoot: () => siteRoot,
    shapes: () => shapes,
    kindOf,
    mayHold,
    scan,
    rescan,
    async look(paths) {
      // Of a folder that came, not every system tells what is in it.
      if (paths.some((path) => path === SHAPE_FILE || isFolder(repository.root, path))) return rescan();
      const before = JSON.stringify(pages());
      for (const path of paths) folders.forget(path);
      const summaries = await summariesOf(paths);
      const fresh = summaries.filter(({ path }) => !found.has(path)).map(({ path }) => path);
      const ignored = await ignoredAmong(repository, fresh);
      for (const path of fresh) if (ignored.has(path)) folders.forget(path);
      // A folder that went away takes its pages with it, and not every system tells of each.
      for (const path of paths) for (const known of found.keys()) if (isAt(known, path)) found.delete(known);
      for (const summary of summaries) if (!ignored.has(summary.path)) found.set(summary.path, summary);
      await folders.look(paths.map(folderOf));
      return JSON.stringify(pages()) !== before;
    },
  };
}

function isFolder(root: string, path: RepoPath): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isAt(page: string, path: string): boolean {
  return page === path || page.startsWith(`${path}/`);
}

/** Reading holds the thread up for no longer than this at a time: a frame of the window's own. */
const SLICE_MS = 8;

/**
 * Reads the files one after the other, since thousands of small ones take three times as long to read side by side;
 * the thread is given back often enough that nobody notices.
 */
async function readSummaries(
  readings: KeptReadings,
  paths: readonly RepoPath[],
  kindOf: (path: RepoPath) => FileKind,
  onFile: (path: RepoPath, file: FolderFile) => void,
): Promise<readonly PageSummary[]> {
  const summaries: PageSummary[] = [];
  let began = performance.now();
  for (const path of paths) {
    const { summary, sign } = look(readings, path, kindOf(path));
    onFile(path, { sign, isPage: summary !== undefined });
    if (summary) summaries.push(summary);
    if (performance.now() - began < SLICE_MS) continue;
    await setImmediate();
    began = performance.now();
  }
  return summaries;
}

/** What a file holds by itself, and what it shows of the folder that it is in. */
interface Look {
  readonly summary: PageSummary | undefined;
  readonly sign: FolderSign | undefined;
}

function look(readings: KeptReadings, path: RepoPath, kind: FileKind): Look {
  // Beside its text, a file's name and what `answerbook.yml` says of it decide what it holds.
  const question = `look ${JSON.stringify([basename(path), kind])}`;
  const kept = readings.of(path, question, (bytes) => {
    const text = decodeUtf8(bytes);
    const found: Look | null =
      text === undefined ? null : { summary: summaryOf(path, text, kind), sign: signOf(path, text) };
    return JSON.stringify(found);
  });
  // What was kept is what this very code has made.
  const found: Look | null = kept === undefined ? null : JSON.parse(kept);
  return { summary: found?.summary && { ...found.summary, path }, sign: found?.sign };
}

function signOf(path: RepoPath, text: string): FolderSign | undefined {
  return mayBeQuestion(basename(path)) ? folderSignOf(text) : undefined;
}
