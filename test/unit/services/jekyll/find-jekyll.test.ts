import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findJekyll } from '../../../../src-main/services/jekyll/find-jekyll';

let top: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'answerbook-find-'));
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** Makes the files, and looks with the folders in the path, on a platform without usual folders. */
function found(files: readonly string[], path: readonly string[], siteFolder = 'repository') {
  for (const file of files) {
    mkdirSync(dirname(join(top, file)), { recursive: true });
    writeFileSync(join(top, file), '');
  }
  return findJekyll({
    siteFolder: join(top, siteFolder),
    root: join(top, 'repository'),
    path: path.map((folder) => (folder === '.' ? folder : join(top, folder))).join(delimiter),
    platform: 'win32',
  });
}

test('without Ruby there is none', () => {
  expect(found(['bin/jekyll.bat'], ['bin'])).toEqual({ ok: false, error: 'ruby' });
});

test('a site without a Gemfile wants the machine’s Jekyll', () => {
  expect(found(['bin/ruby.exe'], ['bin'])).toEqual({ ok: false, error: 'jekyll' });
});

test('Jekyll runs with the Ruby beside it', () => {
  expect(found(['one/ruby.exe', 'two/ruby.exe', 'two/jekyll.bat'], ['one', 'two'])).toEqual({
    ok: true,
    value: { ruby: join(top, 'two/ruby.exe'), gemfile: undefined },
  });
});

test('a Gemfile above the site’s folder counts', () => {
  const files = ['bin/ruby.exe', 'repository/Gemfile', 'repository/docs/_config.yml'];
  expect(found(files, ['bin'], 'repository/docs')).toEqual({
    ok: true,
    value: { ruby: join(top, 'bin/ruby.exe'), gemfile: join(top, 'repository/Gemfile') },
  });
});

test('a Gemfile above the repository does not', () => {
  expect(found(['bin/ruby.exe', 'Gemfile', 'repository/_config.yml'], ['bin'])).toEqual({
    ok: false,
    error: 'jekyll',
  });
});

test.each(['repository/bin', '.'])('a program in the repository is none to run: %s', (folder) => {
  expect(found(['repository/bin/ruby.exe', 'repository/Gemfile'], [folder])).toEqual({
    ok: false,
    error: 'ruby',
  });
});
