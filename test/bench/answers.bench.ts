import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const recordedSchema = z.array(
  z.object({ page: z.string(), anchor: z.string(), liquid: z.string(), html: z.string() }),
);
type Recorded = z.infer<typeof recordedSchema>[number];

const renderedSchema = z.array(z.object({ anchor: z.string(), html: z.string() }));

const USE = `  npm run bench -- answers SITE RECORDED PAGE...

  SITE      a checkout of the docs site
  RECORDED  what Jekyll makes of answers: JSON, a list of { page, anchor, liquid, html }; the pages stand beside it
  PAGE      where each page belongs in the site, such as _faq-pages/billing-faq.md`;

/**
 * How many answers of a real site `answerbook render FILE --answers --json` renders as Jekyll did, to the byte: in the
 * layout of the page, and in one that prints each answer twice, first Liquid alone and then Markdown as well, as they
 * were recorded. Works on a copy of the site. Tells its use where nothing is given.
 */
export function bench([site, recordedFile, ...pages]: readonly string[] = []): void {
  if (site === undefined || recordedFile === undefined || pages.length === 0) return console.log(USE);
  const recorded = recordedSchema.parse(JSON.parse(readFileSync(recordedFile, 'utf8')));
  const copy = mkdtempSync(join(tmpdir(), 'answerbook-answers-'));
  try {
    cpSync(site, copy, { recursive: true, filter: (path) => basename(path) !== '.git' });
    for (const page of pages) {
      mkdirSync(join(copy, dirname(page)), { recursive: true });
      cpSync(join(dirname(recordedFile), basename(page)), join(copy, page));
    }
    report(
      'the page’s own layout',
      compare(pages, recorded, (page) => renderAnswers(copy, page)),
    );
    for (const page of pages) printTwice(copy, page);
    report(
      'each answer printed twice',
      compare(pages, recorded, (page) => renderTwice(copy, page)),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

interface Compared {
  readonly total: number;
  readonly different: readonly string[];
}

function report(layout: string, { total, different }: Compared): void {
  const others = different.length === 0 ? '' : `; not ${different.join(', ')}`;
  console.log(`  ${layout}: ${total - different.length} of ${total} the same${others}`);
}

/** What an answer becomes: its HTML, and where that is known its Liquid. */
interface Rendered {
  readonly liquid?: string;
  readonly html: string;
}

function compare(
  pages: readonly string[],
  recorded: readonly Recorded[],
  render: (page: string) => readonly Rendered[],
): Compared {
  const different: string[] = [];
  let total = 0;
  for (const page of pages) {
    const wanted = recorded.filter((one) => one.page === basename(page));
    const rendered = render(page);
    total += wanted.length;
    for (const [index, { anchor, liquid, html }] of wanted.entries()) {
      const made = rendered[index];
      const isSame = made?.html === html && (made.liquid === undefined || made.liquid === liquid);
      if (!isSame) different.push(anchor);
    }
  }
  return { total, different };
}

function renderAnswers(site: string, page: string): readonly Rendered[] {
  return renderedSchema.parse(JSON.parse(runCli(site, ['render', page, '--answers', '--json'])));
}

function renderTwice(site: string, page: string): readonly Rendered[] {
  return runCli(site, ['render', page, '--page'])
    .split(START)
    .slice(1)
    .map((part) => {
      const [liquid = '', html = ''] = part.split(BETWEEN);
      return { liquid, html };
    });
}

function runCli(site: string, args: readonly string[]): string {
  const cli = join(import.meta.dirname, '../../out/main/cli.cjs');
  // What goes wrong in the site's templates is told on stderr, and is not asked about here.
  const result = spawnSync(process.execPath, [cli, ...args], { cwd: site, encoding: 'utf8' });
  if (result.status === 2 || result.stdout === '') throw new Error(result.stderr);
  return result.stdout;
}

const START = '<!-- answer -->';
const BETWEEN = '<!-- and as HTML -->';
const LAYOUT = 'answers-twice';

/** Gives the page a layout that prints each answer's Liquid, then, in the same context, its HTML. */
function printTwice(site: string, page: string): void {
  const path = join(site, page);
  const text = readFileSync(path, 'utf8');
  const key = /^([\w-]+):[ \t]*\n(?:(?:[ \t]*#.*|[ \t]*)\n)*[ \t]*- topic:/m.exec(text)?.[1] ?? 'faq';
  writeFileSync(path, text.replace(/^layout:.*$/m, '').replace(/^---\n/, `---\nlayout: ${LAYOUT}\n`));
  const prints = `${START}{{ item.answer | flatify }}${BETWEEN}{{ item.answer | flatify | markdownify }}`;
  writeFileSync(
    join(site, '_layouts', `${LAYOUT}.html`),
    `{% for topic in page.${key} %}{% for item in topic.items %}${prints}{% endfor %}{% endfor %}`,
  );
}
