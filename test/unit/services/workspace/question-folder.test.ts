import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleOf, openBundle } from '../../../../shared/text/bundle';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { knownFiles } from '../../../../src-main/services/workspace/known-files';
import { openRepository } from '../../../../src-main/services/workspace/open-repository';
import { readPageOnDisk, savePageOnDisk } from '../../../../src-main/services/workspace/page-on-disk';
import { keptReadings } from '../../../../src-main/services/workspace/kept-readings';
import { createPageList } from '../../../../src-main/services/workspace/page-list';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;
const path = '_faqs' as RepoPath;
const question = (title: string): string => `---\ntitle: ${title}\n---\n\nYes.\n`;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', {
    '_config.yml': 'collections: [faqs]\n',
    '_faqs/a.md': question('First?'),
    '_faqs/b.md': question('Second?'),
    '_faqs/index.md': '---\ntitle: All questions\n---\n\nAll.\n',
    '_faqs/data.txt': 'No question.\n',
  });
});

afterEach(() => home.leave());

const read = async () => valueOf(await readPageOnDisk(repository.root, path));

async function save(files: Readonly<Record<string, string>>, baseHash?: string) {
  return savePageOnDisk(repository.root, {
    path,
    text: bundleOf(Object.entries(files).map(([name, text]) => ({ name, text }))),
    baseHash: baseHash ?? (await read()).hash,
    over: 'version',
  });
}

describe('the text of a folder', () => {
  test('holds its Markdown files, but for the folder’s own page', async () => {
    expect(openBundle((await read()).text).files.map(({ name }) => name)).toEqual(['a.md', 'b.md']);
  });

  test('leaves a file alone that is no UTF-8', async () => {
    repository.write('_faqs/c.md', new Uint8Array([0x2d, 0xff, 0xfe]));
    expect(openBundle((await read()).text).files.map(({ name }) => name)).toEqual(['a.md', 'b.md']);
  });

  test('is missing where the folder is', async () => {
    rmSync(repository.absolute('_faqs'), { recursive: true });
    expect(await readPageOnDisk(repository.root, path)).toMatchObject({ error: { code: 'file-missing' } });
  });
});

describe('a save', () => {
  test('writes the file that is another, and no other', async () => {
    valueOf(await save({ 'a.md': question('Changed?'), 'b.md': question('Second?') }));
    expect(repository.git('status', '--porcelain')).toBe(' M _faqs/a.md');
    expect(repository.read('_faqs/a.md')).toBe(question('Changed?'));
  });

  test('makes a new file, and takes one away', async () => {
    valueOf(await save({ 'a.md': question('First?'), 'c.md': question('Third?') }));
    expect(readdirSync(repository.absolute('_faqs')).sort()).toEqual([
      'a.md',
      'c.md',
      'data.txt',
      'index.md',
    ]);
  });

  test('answers the version that is read next', async () => {
    const saved = valueOf(await save({ 'a.md': question('Changed?') }));
    expect(saved.hash).toBe((await read()).hash);
  });

  test('writes nothing where a file of the folder became another meanwhile', async () => {
    const { hash } = await read();
    repository.write('_faqs/b.md', question('Other?'));
    expect(await save({ 'a.md': question('Changed?') }, hash)).toMatchObject({
      error: { code: 'changed-outside', disk: await read() },
    });
    expect(repository.read('_faqs/a.md')).toBe(question('First?'));
  });

  test('does not write over a file that is no part of the folder’s text', async () => {
    repository.write('_faqs/c.md', new Uint8Array([0x2d, 0xff, 0xfe]));
    const saved = await save({
      'a.md': question('First?'),
      'b.md': question('Second?'),
      'c.md': question('Third?'),
    });
    expect(saved).toMatchObject({ error: { code: 'not-utf8', path: '_faqs/c.md' } });
  });

  test('takes a link away, and not what it leads to', async () => {
    symlinkSync('data.txt', repository.absolute('_faqs/link.md'));
    repository.write('_faqs/data.txt', question('Linked?'));
    valueOf(await save({ 'a.md': question('First?'), 'b.md': question('Second?') }));
    expect(readdirSync(repository.absolute('_faqs')).sort()).toEqual([
      'a.md',
      'b.md',
      'data.txt',
      'index.md',
    ]);
  });

  test('makes the folder again where it is gone and the words are to stay', async () => {
    const { text } = await read();
    rmSync(repository.absolute('_faqs'), { recursive: true });
    valueOf(await savePageOnDisk(repository.root, { path, text, baseHash: null, over: 'version' }));
    expect(readdirSync(repository.absolute('_faqs')).sort()).toEqual(['a.md', 'b.md']);
  });

  test('refuses a name that leads out of the folder', async () => {
    expect(await save({ '../x.md': question('Out?') })).toMatchObject({ error: { code: 'io-failed' } });
    expect(existsSync(repository.absolute('x.md'))).toBe(false);
  });
});

describe('news of a folder', () => {
  test('come when one of its files is another', async () => {
    const files = knownFiles(repository.root);
    valueOf(await files.read(path));
    repository.write('_faqs/b.md', question('Other?'));
    const [news] = await files.news(['_faqs/b.md' as RepoPath]);
    expect(news).toEqual({ path, file: await read() });
  });

  test('do not come of our own save', async () => {
    const files = knownFiles(repository.root);
    const { hash } = valueOf(await files.read(path));
    const text = bundleOf([{ name: 'a.md', text: question('Mine?') }]);
    valueOf(await files.save({ path, text, baseHash: hash, over: 'version' }));
    expect(await files.news(['_faqs/a.md' as RepoPath])).toEqual([]);
  });
});

describe('the list of pages', () => {
  const listed = async () => {
    const list = createPageList(
      valueOf(await openRepository(repository.root)),
      keptReadings({ root: repository.root, file: undefined, version: '1' }),
    );
    valueOf(await list.scan());
    return list;
  };

  test('has the folder, with the number of its questions', async () => {
    expect((await listed()).pages()).toEqual([
      { path: '_faqs', title: 'FAQs', questionCount: 2, readable: true },
    ]);
  });

  test('counts a file of the folder as one of its page', async () => {
    const list = await listed();
    expect([list.has('_faqs/new.md' as RepoPath), list.has('_faqs/index.md' as RepoPath)]).toEqual([
      true,
      false,
    ]);
  });

  test('notices a question that came and one that went', async () => {
    const list = await listed();
    repository.write('_faqs/c.md', question('Third?'));
    await list.look(['_faqs/c.md' as RepoPath]);
    const three = list.pages()[0]?.questionCount;
    repository.remove('_faqs/a.md');
    await list.look(['_faqs/a.md' as RepoPath]);
    expect([three, list.pages()[0]?.questionCount]).toEqual([3, 2]);
  });

  test('loses the folder with its last question', async () => {
    const list = await listed();
    repository.remove('_faqs/a.md');
    repository.remove('_faqs/b.md');
    await list.look(['_faqs/a.md', '_faqs/b.md'] as RepoPath[]);
    expect(list.pages()).toEqual([]);
  });

  test('has no folder of pages with titles that nothing calls an FAQ', async () => {
    repository.git('mv', '_faqs', 'guides');
    expect((await listed()).pages()).toEqual([]);
  });

  test('has a folder of files that each ask a question, whatever it is called', async () => {
    repository.git('mv', '_faqs', '_help');
    for (const name of ['a', 'b'])
      repository.write(`_help/${name}.md`, question('x').replace('title', 'question'));
    expect((await listed()).pages()).toMatchObject([{ path: '_help', questionCount: 2 }]);
  });

  test('has a folder that answerbook.yml names', async () => {
    repository.git('mv', '_faqs', 'guides');
    repository.write('answerbook.yml', 'faq:\n  - files: guides\n    question: title\n');
    expect((await listed()).pages()).toMatchObject([{ path: 'guides', questionCount: 2 }]);
  });

  test('has each page of a folder whose files hold questions by themselves', async () => {
    const page =
      '---\ntitle: Page\nfaqs:\n  - topic: T\n    items:\n      - question: Q?\n        answer: A.\n---\nText.\n';
    repository.write('_faqs/a.md', page);
    expect((await listed()).pages().map((one) => one.path)).toEqual(['_faqs/a.md']);
  });
});
