import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { valueOf } from './expect-ok';
import { quietLog } from './quiet-log';
import type { ExactState } from '../../shared/api/exact';
import { withoutMarks } from '../../shared/render/liquid/marks';
import type { UnsavedFiles } from '../../src-main/services/jekyll/jekyll-message';
import { findJekyll } from '../../src-main/services/jekyll/find-jekyll';
import { jekyllEnvironment } from '../../src-main/services/jekyll/jekyll-environment';
import { startJekyll } from '../../src-main/services/jekyll/jekyll-process';
import {
  warmJekyll,
  type Limits,
  type PageToRender,
  type WarmJekyll,
} from '../../src-main/services/jekyll/warm-jekyll';

const programFolder = join(import.meta.dirname, '../../resources/jekyll');

/** Why Jekyll can't run here; undefined where it can. */
export function missingJekyll(): string | undefined {
  const found = spawnSync('jekyll', ['--version'], { encoding: 'utf8' });
  return found.error || found.status !== 0
    ? 'Jekyll is not installed (Debian: apt-get install jekyll)'
    : undefined;
}

export interface WarmSiteOptions {
  readonly limits?: Limits;
  /** The site's folder, within one of the test's own. */
  readonly name?: string;
  /** Variables beside those of the test's own program. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** By their paths; null for a file that is gone. */
export type UnsavedTexts = Readonly<Record<string, string | null>>;

/** A Jekyll site in a folder of its own, with the app's warm Jekyll over it. */
export interface WarmSite {
  readonly folder: string;
  readonly jekyll: WarmJekyll;
  readonly states: readonly ExactState[];
  write(path: string, text: string): void;
  read(path: string): string;
  remove(path: string): void;
  /** What the warm Jekyll makes of a page, marks and all; `texts` count instead of their files. */
  marked(page: string, texts?: UnsavedTexts, faq?: PageToRender['faq']): Promise<string>;
  /** As `marked`, without the marks. */
  warm(page: string, texts?: UnsavedTexts, faq?: PageToRender['faq']): Promise<string>;
  /** What `jekyll build` publishes at a path, with the texts written into a copy of the site. */
  built(published: string, texts?: UnsavedTexts): string;
  leave(): Promise<void>;
}

export function warmSite(files: Readonly<Record<string, string>>, options: WarmSiteOptions = {}): WarmSite {
  const root = mkdtempSync(join(tmpdir(), 'answerbook-warm-site-'));
  const folder = join(root, options.name ?? '');
  mkdirSync(folder, { recursive: true });
  const write = (path: string, text: string): void => writeInto(folder, path, text);
  for (const [path, text] of Object.entries(files)) write(path, text);
  const states: ExactState[] = [];
  const jekyll = warmJekyll({
    found: findJekyll({
      siteFolder: folder,
      root: folder,
      path: process.env['PATH'] ?? '',
      platform: process.platform,
    }),
    start: (run) =>
      startJekyll({
        ...run,
        siteFolder: folder,
        programFolder,
        environment: jekyllEnvironment({ ...process.env, ...options.environment }),
      }),
    onState: (state) => void states.push(state),
    log: quietLog(),
    limits: options.limits,
  });
  const marked: WarmSite['marked'] = async (path, texts = {}, faq) =>
    valueOf(await jekyll.render({ path, ...unsavedFiles(texts), faq })).html;
  return {
    folder,
    jekyll,
    states,
    write,
    remove: (path) => rmSync(join(folder, path)),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    marked,
    warm: async (path, texts, faq) => withoutMarks(await marked(path, texts, faq)),
    built: (published, texts = {}) => built(folder, published, texts),
    async leave() {
      await jekyll.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function unsavedFiles(texts: UnsavedTexts): UnsavedFiles {
  const kept = Object.entries(texts).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  return {
    texts: Object.fromEntries(kept),
    gone: Object.keys(texts).filter((path) => texts[path] === null),
  };
}

function built(folder: string, published: string, texts: UnsavedTexts): string {
  const copy = mkdtempSync(join(tmpdir(), 'answerbook-built-'));
  const [source, site] = [join(copy, 'source'), join(copy, 'site')];
  cpSync(folder, source, { recursive: true });
  const { texts: written, gone } = unsavedFiles(texts);
  for (const [path, text] of Object.entries(written)) writeInto(source, path, text);
  for (const path of gone) rmSync(join(source, path));
  const run = spawnSync('jekyll', ['build', '-q', '-d', site, '--disable-disk-cache'], {
    cwd: source,
    env: { ...process.env, JEKYLL_ENV: 'production', TZ: 'UTC' },
    encoding: 'utf8',
  });
  const file = join(site, published);
  const html = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  rmSync(copy, { recursive: true, force: true });
  if (html === undefined) throw new Error(`Jekyll published no ${published}: ${run.stderr}`);
  return html;
}

function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
