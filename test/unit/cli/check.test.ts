import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FoundProblem } from '../../../src-main/cli/check';
import { pondSite } from './command-line';

test('a page without problems: exit 0, and nothing on standard output', async () => {
  const ran = await pondSite().run('check', '_answers/ponds.md');
  expect(ran).toEqual({ exitCode: 0, out: '', err: '1 page with questions: no errors, no warnings\n' });
});

test('problems are lines of path:line:column: severity rule: message, exit 1', async () => {
  const { exitCode, out } = await pondSite().run('check', '_answers/flawed.md');
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^(?:_answers\/flawed\.md:\d+:\d+: (?:error|warning) [a-z-]+: .+\n)+$/);
});

test('each rule is told at its place', async () => {
  const { out } = await pondSite().run('check', '--format', 'json', '_answers/flawed.md');
  const found = JSON.parse(out) as readonly FoundProblem[];
  expect(found.map(({ rule, line }) => `${line} ${rule}`)).toEqual(
    expect.arrayContaining([
      '10 broken-link',
      '12 duplicate-anchor',
      expect.stringMatching(/^1[4-6] missing-anchor$/),
    ]),
  );
});

test('links in a data file count for the page that shows it', async () => {
  const site = pondSite();
  const linking = (id: string) => `- question: Where?\n  answer: "[Here](#${id})"\n`;
  site.write(
    'shows.html',
    '---\n---\n<p id="bank">{% for q in site.data.asked %}{{ q.answer }}{% endfor %}</p>\n',
  );
  mkdirSync(join(site.folder, '_data'), { recursive: true });
  site.write('_data/asked.yml', linking('bank') + linking('reeds'));
  const { out } = await site.run('check', '_data/asked.yml');
  expect(out).toMatch(/^_data\/asked\.yml:4:\d+: warning broken-link: .*reeds.*\n$/);
});

test('JSON on standard output is a list even where there is nothing', async () => {
  expect((await pondSite().run('check', '--format=json', 'readme.md')).out).toBe('[]\n');
});

test('front matter that does not parse is an error with its line', async () => {
  const { exitCode, out } = await pondSite().run('check', '_answers/torn.md');
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^_answers\/torn\.md:\d+:\d+: error yaml-syntax: /m);
});

test('front matter that does not parse is told at its cause, with what to do', async () => {
  const site = pondSite();
  site.write('_answers/colon.md', '---\nfaq:\n- topic: Note: ponds\n  items: []\n---\n');
  const { out } = await site.run('check', '_answers/colon.md');
  expect(out).toMatch(/^_answers\/colon\.md:3:10: error yaml-syntax: .*colon inside “topic”.*quotes/);
});

test('a page whose front matter is never closed is an error', async () => {
  const site = pondSite();
  site.write('_answers/open.md', '---\nfaq:\n- topic: Ponds\n  items: []\n');
  const { exitCode, out } = await site.run('check', '_answers');
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^_answers\/open\.md:1:1: error yaml-syntax: .*never closed/m);
});

test('what Jekyll reads otherwise than meant is a warning', async () => {
  const site = pondSite();
  site.write(
    '_answers/sharp.md',
    '---\nfaq:\n- topic: Ponds\n  items:\n  - question: Is it # 3?\n    answer: Yes.\n---\n',
  );
  const { exitCode, out } = await site.run('check', '_answers/sharp.md');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^_answers\/sharp\.md:5:15: warning yaml-misread: .*only up to the #/);
});

test('a folder stands for the pages in it', async () => {
  const { out, err } = await pondSite().run('check', '_answers');
  expect(err).toContain('5 pages with questions');
  expect(out).toContain('_answers/flawed.md:');
});

test('without a path the whole repository is checked, from wherever in it', async () => {
  const site = pondSite();
  execFileSync('git', ['init', '--quiet', site.folder]);
  mkdirSync(join(site.folder, 'deep'));
  const { err } = await site.runIn('deep', 'check');
  expect(err).toContain('5 pages with questions');
});

test('what Git ignores is not checked, unless it is named', async () => {
  const site = pondSite();
  execFileSync('git', ['init', '--quiet', site.folder]);
  writeFileSync(join(site.folder, '.gitignore'), '_answers/flawed.md\n');
  expect((await site.run('check')).out).not.toContain('flawed.md');
  expect((await site.run('check', '_answers/flawed.md')).out).toContain('flawed.md:');
});

test('a data file is found and checked with the rest of the repository', async () => {
  const site = pondSite();
  site.write('_data/faq.yml', '- question: How deep?\n  answer: ""\n');
  expect((await site.run('check')).out).toMatch(/^_data\/faq\.yml:2:\d+: error empty-answer: /m);
});

test('a template that the site does not publish is not checked, unless it is named', async () => {
  const site = pondSite();
  site.write('_template.md', site.read('_answers/flawed.md'));
  expect((await site.run('check')).out).not.toContain('_template.md');
  expect((await site.run('check', '_template.md')).out).toContain('_template.md:');
});

test('built pages and packages are passed over where there is no Git', async () => {
  const site = pondSite();
  for (const folder of ['_site', 'node_modules', '.cache']) {
    mkdirSync(join(site.folder, folder));
    site.write(`${folder}/flawed.md`, site.read('_answers/flawed.md'));
  }
  expect((await site.run('check', '.')).err).toContain('5 pages with questions');
});

test('a file named twice is checked once', async () => {
  const { err } = await pondSite().run('check', '_answers/ponds.md', '_answers/ponds.md');
  expect(err).toContain('1 page with questions');
});

test('a named file that is no UTF-8 is refused, a found one passed over', async () => {
  const site = pondSite();
  writeFileSync(join(site.folder, '_answers/latin.md'), Buffer.from([0xe9, 0x0a]));
  const named = await site.run('check', '_answers/latin.md');
  expect(named.exitCode).toBe(1);
  expect(named.err).toContain('is not UTF-8');
  expect((await site.run('check', '_answers')).err).toContain('5 pages with questions');
});

test.each([
  ['a missing path', ['nowhere'], 'there is no file or folder nowhere.'],
  ['an unknown format', ['--format', 'xml'], 'there is no format "xml"'],
  ['a format without its name', ['--format'], '--format'],
])('%s is wrong use: exit 2', async (_what, args, words) => {
  const ran = await pondSite().run('check', ...args);
  expect({ exitCode: ran.exitCode, out: ran.out }).toEqual({ exitCode: 2, out: '' });
  expect(ran.err).toContain(words);
});
