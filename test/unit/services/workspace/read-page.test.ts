import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RepoPath } from '../../../../shared/text/repo-path';
import { readPage } from '../../../../src-main/services/workspace/read-page';
import { valueOf } from '../../../support/expect-ok';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';

let home: TestHome;
let repository: TestRepository;
const path = 'page.md' as RepoPath;

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository();
});

afterEach(() => home.leave());

test('the text is exact: byte order mark, line endings, no last line end', async () => {
  const text = '\uFEFF---\r\na: "😀"\n---\rend';
  repository.write(path, text);
  expect(valueOf(await readPage(repository.root, path)).text).toBe(text);
});

test('the version is the SHA-256 of the bytes', async () => {
  repository.write(path, '\uFEFFa\r\n');
  const expected = createHash('sha256')
    .update(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]))
    .digest('hex');
  expect(valueOf(await readPage(repository.root, path)).hash).toBe(expected);
});

test('a file that is no UTF-8 is refused', async () => {
  repository.write(path, Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  expect(await readPage(repository.root, path)).toEqual({ ok: false, error: { code: 'not-utf8', path } });
});

test('a missing file is said to be missing', async () => {
  expect(await readPage(repository.root, path)).toEqual({ ok: false, error: { code: 'file-missing', path } });
});

test('a folder is no page', async () => {
  repository.write('page.md/inside.md', '');
  expect(await readPage(repository.root, path)).toMatchObject({ error: { code: 'io-failed' } });
});

test('a file of 17 MB is too large', async () => {
  repository.write(path, 'x'.repeat(17_000_000));
  expect(await readPage(repository.root, path)).toEqual({
    ok: false,
    error: { code: 'file-too-large', path, bytes: 17_000_000 },
  });
});
