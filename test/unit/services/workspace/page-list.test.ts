import { renameSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { keptReadings } from '../../../../src-main/services/workspace/kept-readings';
import { createPageList } from '../../../../src-main/services/workspace/page-list';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { valueOf } from '../../../support/expect-ok';
import { faqSource } from '../../../support/faq-source';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;
const faq = faqSource('Security', { 'Is it safe?': 'Yes.', 'Really?': 'Yes.' });

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', {
    '_config.yml': 'title: Docs\n',
    'faq/security.md': faq,
    'plain.md': '---\ntitle: No questions\n---\nText\n',
    'readme.md': '# Nothing\n',
  });
});

afterEach(() => home.leave());

async function listed() {
  const list = createPageList(
    valueOf(await openRepository(repository.root)),
    keptReadings({ root: repository.root, file: undefined, version: '' }),
  );
  valueOf(await list.scan());
  return list;
}

const paths = (list: Awaited<ReturnType<typeof listed>>) => list.pages().map(({ path }) => path);

test('a page with questions, with its title and their number', async () => {
  expect((await listed()).pages()).toEqual([
    { path: 'faq/security.md', title: 'Security', questionCount: 2, readable: true },
  ]);
});

test('a page without a title goes by its file’s name', async () => {
  repository.write('faq/other.html', faq.replace('title: Security\n', ''));
  expect((await listed()).pages()[0]).toMatchObject({ path: 'faq/other.html', title: 'other.html' });
});

test('untracked pages count, ignored ones and built ones do not', async () => {
  repository.write('.gitignore', 'private/\n');
  for (const path of ['new.md', 'private/x.md', '_site/faq.html', 'node_modules/x/faq.md'])
    repository.write(path, faq);
  expect(paths(await listed())).toEqual(['faq/security.md', 'new.md']);
});

test('a page whose front matter does not parse is listed as unreadable', async () => {
  repository.write('broken.md', faq.replace('title: Security', 'title: "Security'));
  expect((await listed()).pages()).toContainEqual(
    expect.objectContaining({ path: 'broken.md', readable: false }),
  );
});

test('a data file that begins with three dashes is listed with its questions', async () => {
  repository.write('_data/trays.yml', '---\n- question: Which wood?\n  answer: Beech.\n');
  expect((await listed()).pages()).toContainEqual(
    expect.objectContaining({ path: '_data/trays.yml', questionCount: 1, readable: true }),
  );
});

test('a file whose keys say nothing is listed once answerbook.yml names them', async () => {
  repository.write('docs/trays.yml', '- heading: Which wood?\n  words: Beech.\n');
  const list = await listed();
  expect(paths(list)).not.toContain('docs/trays.yml');
  repository.write('answerbook.yml', 'faq:\n  - { files: docs/*.yml, question: heading, answer: words }\n');
  expect(await list.look(['answerbook.yml' as RepoPath])).toBe(true);
  expect(paths(list)).toContain('docs/trays.yml');
});

test('a wrong answerbook.yml is told, and counts for nothing', async () => {
  repository.write('answerbook.yml', 'faq: no rules\n');
  const list = await listed();
  expect(list.shapes().shapeProblem).toMatch(/list of rules/);
  expect(paths(list)).toEqual(['faq/security.md']);
});

test('a link to a page outside of the repository is not read', async () => {
  const outside = home.repository();
  outside.write('secret.md', faq);
  symlinkSync(outside.absolute('secret.md'), repository.absolute('secret.md'));
  expect(paths(await listed())).toEqual(['faq/security.md']);
});

test('the site is where _config.yml is, the nearest to the top', async () => {
  repository.git('rm', '--quiet', '_config.yml');
  repository.write('docs/_config.yml', '');
  repository.write('docs/examples/deep/_config.yml', '');
  expect((await listed()).siteRoot()).toBe('docs');
});

test('a repository without a site has none', async () => {
  repository.remove('_config.yml');
  repository.git('rm', '--quiet', '--cached', '_config.yml');
  expect((await listed()).siteRoot()).toBe(undefined);
});

test('a look takes in a new page, a changed one and a deleted one', async () => {
  const list = await listed();
  repository.write('new.md', faqSource('New', { 'What?': 'This.' }));
  expect(await list.look(['new.md' as RepoPath])).toBe(true);
  expect(paths(list)).toEqual(['faq/security.md', 'new.md']);
  repository.write('new.md', faqSource('Newer', { 'What?': 'This.' }));
  await list.look(['new.md' as RepoPath]);
  expect(list.pages()[1]?.title).toBe('Newer');
  repository.remove('new.md');
  await list.look(['new.md' as RepoPath]);
  expect(paths(list)).toEqual(['faq/security.md']);
});

test('a look at a file without news says so', async () => {
  const list = await listed();
  expect(await list.look(['faq/security.md' as RepoPath, 'plain.md' as RepoPath])).toBe(false);
});

test('a look leaves ignored pages out', async () => {
  const list = await listed();
  repository.write('.gitignore', 'private/\n');
  repository.write('private/x.md', faq);
  expect(await list.look(['private/x.md' as RepoPath])).toBe(false);
});

test('a folder that was renamed takes its pages along', async () => {
  const list = await listed();
  renameSync(repository.absolute('faq'), repository.absolute('answers'));
  await list.look(['faq' as RepoPath, 'answers' as RepoPath]);
  expect(paths(list)).toEqual(['answers/security.md']);
});
