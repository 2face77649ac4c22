import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jekyllEnvironment } from '../../src-main/services/jekyll/jekyll-environment';
import { startJekyll } from '../../src-main/services/jekyll/jekyll-process';
import { findJekyll } from '../../src-main/services/jekyll/find-jekyll';
import { warmJekyll } from '../../src-main/services/jekyll/warm-jekyll';
import { quietLog } from '../support/quiet-log';
import { percentile } from './percentile';

const PAGE = '_faq-pages/billing-faq.md';
const TEXTS = 40;

/** The filter that the generated layout uses, as such sites have it. */
const FLATIFY = `module Flatify
  def flatify(text)
    Liquid::Template.parse(text.to_s).render(@context)
  end
end
Liquid::Template.register_filter(Flatify)
`;

/**
 * The site's own Jekyll, kept warm, and beside it what `jekyll build --incremental` takes for the same page: after a full
 * build, one answer is changed and the site built again.
 */
export async function measureOwnJekyll(siteFolder: string): Promise<void> {
  const found = findJekyll({
    siteFolder,
    root: siteFolder,
    path: process.env['PATH'] ?? '',
    platform: process.platform,
  });
  if (!found.ok) {
    console.log(`  the site’s own Jekyll: not measured, there is no ${found.error}`);
    return;
  }
  mkdirSync(join(siteFolder, '_plugins'), { recursive: true });
  writeFileSync(join(siteFolder, '_plugins/flatify.rb'), FLATIFY);
  const warm = await measureWarm(siteFolder, found);
  const build = measureIncremental(siteFolder);
  console.log('  the site’s own Jekyll');
  console.log(`    to start and read it    ${warm.start.toFixed(0)} ms`);
  console.log(`    first page              ${warm.first.toFixed(0)} ms`);
  console.log(
    `    a page from its text    p50 ${warm.p50.toFixed(0)} ms, p95 ${warm.p95.toFixed(0)} ms (${TEXTS} texts)`,
  );
  console.log(`    jekyll build            ${build.full.toFixed(0)} ms`);
  console.log(
    `    with --incremental      ${build.incremental.toFixed(0)} ms after a changed answer: ${(build.incremental / warm.p50).toFixed(0)} times a warm page`,
  );
}

async function measureWarm(siteFolder: string, found: ReturnType<typeof findJekyll>) {
  const jekyll = warmJekyll({
    found,
    start: (run) =>
      startJekyll({
        ...run,
        siteFolder,
        programFolder: join(import.meta.dirname, '../../resources/jekyll'),
        environment: jekyllEnvironment(process.env),
      }),
    onState: () => undefined,
    log: quietLog(),
  });
  const text = readFileSync(join(siteFolder, PAGE), 'utf8');
  const render = async (typed: string): Promise<number> => {
    const started = performance.now();
    const changed = text.replace(/answer: \|\n\s+/, (start) => `${start}${typed} `);
    const answer = await jekyll.render({ path: PAGE, texts: { [PAGE]: changed }, gone: [], faq: undefined });
    if (!answer.ok) throw new Error(`Jekyll made no page: ${JSON.stringify([answer.error, jekyll.state()])}`);
    return performance.now() - started;
  };
  try {
    await jekyll.turn('on');
    const whole = await render('First');
    const state = jekyll.state();
    const start = state.kind === 'ready' ? state.jekyll.milliseconds : 0;
    const times: number[] = [];
    for (let typed = 1; typed <= TEXTS; typed += 1) times.push(await render('a'.repeat(typed)));
    return { start, first: whole - start, p50: percentile(times, 50), p95: percentile(times, 95) };
  } finally {
    await jekyll.stop();
  }
}

/** On a copy of the site, since Jekyll keeps what it knows of the last build beside the pages. */
function measureIncremental(siteFolder: string): { readonly full: number; readonly incremental: number } {
  const copy = mkdtempSync(join(tmpdir(), 'answerbook-build-'));
  const source = join(copy, 'source');
  cpSync(siteFolder, source, { recursive: true, filter: (path) => !path.endsWith('.git') });
  const build = (): number => {
    const started = performance.now();
    const args = ['build', '-q', '--incremental', '-s', source, '-d', join(copy, 'site')];
    const run = spawnSync('jekyll', args, { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`jekyll build: ${run.stderr}`);
    return performance.now() - started;
  };
  try {
    const full = build();
    const page = join(source, PAGE);
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(/answer: \|\n\s+/, (start) => `${start}Changed `),
    );
    return { full, incremental: build() };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
