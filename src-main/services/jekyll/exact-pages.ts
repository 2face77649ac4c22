import { join } from 'node:path';
import type { ExactError, ExactPage, ExactState } from '../../../shared/api/exact';
import { failed, ok, type Result } from '../../../shared/text/result';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { openBundle } from '../../../shared/text/bundle';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import type { Rendering } from '../rendering/rendering';
import { sitePaths } from '../rendering/site-paths';
import type { PageLocation } from '../rendering/worker-message';
import type { Log } from '../service-port';
import type { PageList } from '../workspace/page-list';
import { findJekyll, type FoundJekyll } from './find-jekyll';
import { jekyllEnvironment } from './jekyll-environment';
import type { FaqPlace } from './jekyll-message';
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
  return {
    state: () => warm.state(),
    turn: (to) => warm.turn(to),
    startAgain: () => warm.startAgain(),
    stop: () => warm.stop(),
    changed: (changed) =>
      warm.changed(changed === 'everything' ? changed : changed.flatMap((path) => paths.inSite(path) ?? [])),
    async render({ path, text, version, unsaved }) {
      const started = performance.now();
      const located = await rendering.ask(
        'locate',
        { path, text, kind: pages.kindOf(path) },
        `locate:${path}`,
      );
      if (!located.ok)
        return failed({ code: located.error.code === 'superseded' ? 'superseded' : 'no-page' });
      const texts = [...unsaved, { path, text }].flatMap((one) =>
        filesOf(one, pages.kindOf(one.path)).flatMap((file) => {
          const inSite = paths.inSite(file.path);
          return inSite === undefined ? [] : [[inSite, file.text] as const];
        }),
      );
      const rendered = await warm.render({
        path: located.value.page,
        texts: Object.fromEntries(texts),
        faq: placeOf(located.value),
      });
      if (!rendered.ok) return rendered;
      const compared = await rendering.ask(
        'compare',
        { path, text, kind: pages.kindOf(path), exact: rendered.value },
        `compare:${path}`,
      );
      if (!compared.ok) return failed({ code: 'superseded' });
      return ok({ version, ...compared.value, milliseconds: performance.now() - started });
    },
  };
}

interface FileText {
  readonly path: RepoPath;
  readonly text: string;
}

/** The text of a folder of questions is that of several files. */
function filesOf(one: FileText, { holder }: FileKind): readonly FileText[] {
  if (holder !== 'folder') return [one];
  return openBundle(one.text).files.flatMap(({ name, text }) => {
    const path = repoPath(`${one.path}/${name}`);
    return path === undefined ? [] : [{ path, text }];
  });
}

function foundFor(root: string, siteFolder: string): Result<FoundJekyll, 'ruby' | 'jekyll'> {
  return findJekyll({ root, siteFolder, path: process.env['PATH'] ?? '', platform: process.platform });
}

function placeOf({ file, shape }: PageLocation): FaqPlace | undefined {
  if (!shape) return undefined;
  const { kind, listKey, itemsKey } = shape;
  return { path: file, kind, listKey, itemsKey };
}
