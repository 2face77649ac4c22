import { join } from 'node:path';
import type { ExactError, ExactPage, ExactState } from '../../../shared/api/exact';
import { failed, ok, type Result } from '../../../shared/text/result';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { openBundle } from '../../../shared/text/bundle';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import type { Rendering } from '../rendering/rendering';
import { sitePaths } from '../rendering/site-paths';
import type { Log } from '../service-port';
import type { PageList } from '../workspace/page-list';
import { filesMissingIn } from '../workspace/question-folder';
import { findJekyll, type FoundJekyll } from './find-jekyll';
import { jekyllEnvironment } from './jekyll-environment';
import type { PageComparison } from './compare-pages';
import type { FaqPlace, UnsavedFiles } from './jekyll-message';
import { startJekyll } from './jekyll-process';
import { warmJekyll, type WarmJekyll } from './warm-jekyll';

/** The open repository's pages as its own Jekyll makes them. */
export interface ExactPages extends Pick<WarmJekyll, 'state' | 'turn' | 'startAgain' | 'stop'> {
  render(page: PageText): Promise<Result<ExactPage, ExactError>>;
  /** Files have changed on disk; everything, where it can't be told which. */
  changed(paths: readonly RepoPath[] | 'everything'): void;
}

export interface PageText {
  readonly path: RepoPath;
  readonly text: string;
  readonly version: number;
  /** The other texts that count instead of their files. */
  readonly unsaved: readonly { readonly path: RepoPath; readonly text: string }[];
}

export interface ExactSources {
  readonly root: string;
  readonly pages: Pick<PageList, 'kindOf' | 'siteRoot'>;
  readonly rendering: Pick<Rendering, 'ask'>;
  /** The app's folder with the Ruby program. */
  readonly programFolder: string;
  readonly onState: (state: ExactState) => void;
  readonly log: Log;
}

export function exactPages(sources: ExactSources): ExactPages {
  const { root, pages, rendering, programFolder, log } = sources;
  const siteRoot = pages.siteRoot();
  const paths = sitePaths(siteRoot);
  const siteFolder = join(root, siteRoot ?? '');
  const warm = warmJekyll({
    found: siteRoot === undefined ? failed('site') : foundFor(root, siteFolder),
    start: (run) =>
      startJekyll({ ...run, siteFolder, programFolder, environment: jekyllEnvironment(process.env) }),
    onState: sources.onState,
    log,
  });
  const unsavedFiles = async (texts: readonly FileText[]): Promise<UnsavedFiles> => {
    const files = await Promise.all(texts.map((one) => filesOf(root, one, pages.kindOf(one.path))));
    const inSite = (path: RepoPath): readonly string[] => [paths.inSite(path) ?? []].flat();
    return {
      texts: Object.fromEntries(
        files.flatMap((one) =>
          one.texts.flatMap(({ path, text }) => inSite(path).map((name) => [name, text])),
        ),
      ),
      gone: files.flatMap((one) => one.gone.flatMap(inSite)),
    };
  };
  let lastAsked = 0;
  return {
    state: () => warm.state(),
    turn: (to) => warm.turn(to),
    startAgain: () => warm.startAgain(),
    stop: () => warm.stop(),
    changed: (changed) =>
      warm.changed(changed === 'everything' ? changed : changed.flatMap((path) => paths.inSite(path) ?? [])),
    async render({ path, text, version, unsaved }) {
      const started = performance.now();
      lastAsked += 1;
      const asked = lastAsked;
      const located = await rendering.ask(
        'locate',
        { path, text, kind: pages.kindOf(path) },
        `locate:${path}`,
      );
      if (!located.ok)
        return failed({ code: located.error.code === 'superseded' ? 'superseded' : 'no-page' });
      const files = await unsavedFiles([...unsaved, { path, text }]);
      const { page, faq } = located.value;
      const compared = async (marks: FaqPlace | undefined): Promise<Result<PageComparison, ExactError>> => {
        const made = await warm.render({ path: page, ...files, faq: marks });
        if (!made.ok) return made;
        const input = { path, text, kind: pages.kindOf(path), exact: made.value };
        const comparison = await rendering.ask('compare', input, `compare:${path}`);
        return comparison.ok ? comparison : failed({ code: 'superseded' });
      };
      const plain = await compared(undefined);
      // Equal parts have the marks of the built-in page: only where there are others, Jekyll's own are wanted.
      const isMarked = !plain.ok || faq === undefined || plain.value.differences.length === 0;
      // What is asked now would supersede what was asked for a newer text.
      if (!isMarked && asked !== lastAsked) return failed({ code: 'superseded' });
      const exact = isMarked ? plain : await compared(faq);
      return exact.ok ? ok({ version, ...exact.value, milliseconds: performance.now() - started }) : exact;
    },
  };
}

interface FileText {
  readonly path: RepoPath;
  readonly text: string;
}

/** The text of a folder of questions is that of several files, and says which are there. */
async function filesOf(root: string, one: FileText, { holder }: FileKind): Promise<ChangedFiles> {
  if (holder !== 'folder') return { texts: [one], gone: [] };
  const texts = openBundle(one.text).files.flatMap(({ name, text }) => {
    const path = repoPath(`${one.path}/${name}`);
    return path === undefined ? [] : [{ path, text }];
  });
  return { texts, gone: await filesMissingIn(root, one) };
}

interface ChangedFiles {
  readonly texts: readonly FileText[];
  readonly gone: readonly RepoPath[];
}

function foundFor(root: string, siteFolder: string): Result<FoundJekyll, 'ruby' | 'jekyll'> {
  return findJekyll({ root, siteFolder, path: process.env['PATH'] ?? '', platform: process.platform });
}
