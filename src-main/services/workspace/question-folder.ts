import { lstatSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileError, SaveError } from '../../../shared/api/errors';
import type { PageFile } from '../../../shared/api/facts';
import { mayBeQuestion } from '../../../shared/faq/folder/folder-sign';
import { isFileName } from '../../../shared/faq/folder/read-folder';
import { bundleOf, FILE_MARK, openBundle, type BundledFile } from '../../../shared/text/bundle';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { hashOf } from './file-hash';
import { insideRoot } from './inside-root';
import { readErrorOf, readPage } from './read-page';
import { saveErrorOf, savePage, type PageToSave } from './save-page';
import { encodeUtf8 } from './utf8';

/**
 * Reads the files of a folder in which each Markdown file is a question as one text (`shared/text/bundle`). Files that
 * can't be part of it (no UTF-8, another kind of file) are left alone.
 */
export async function readFolderPage(root: string, path: RepoPath): Promise<Result<PageFile, FileError>> {
  const files = await filesIn(root, path);
  if (!files.ok) return files;
  const bundled = files.value.map(({ name, file }): BundledFile => ({ name, text: file.text }));
  return ok(pageOf(path, bundleOf(bundled)));
}

/** The files on disk that a folder's text is without; those that can't be part of one count for nothing. */
export async function filesMissingIn(
  root: string,
  { path, text }: Pick<PageFile, 'path' | 'text'>,
): Promise<readonly RepoPath[]> {
  const kept = new Set(openBundle(text).files.map(({ name }) => name));
  const missing = await filesIn(root, path, (name) => !kept.has(name));
  return missing.ok ? missing.value.map(({ file }) => file.path) : [];
}

function pageOf(path: RepoPath, text: string): PageFile {
  return { path, text, hash: hashOf(encodeUtf8(text) ?? Buffer.alloc(0)) };
}

interface FolderFile {
  readonly name: string;
  readonly file: PageFile;
}

async function filesIn(
  root: string,
  path: RepoPath,
  isAsked: (name: string) => boolean = () => true,
): Promise<Result<readonly FolderFile[], FileError>> {
  const inside = insideRoot(root, path);
  if (!inside.ok) return inside;
  let names: readonly string[];
  try {
    names = await readdir(inside.value.absolute);
  } catch (error) {
    return failed(readErrorOf(error, path));
  }
  const files: FolderFile[] = [];
  for (const name of names.filter((one) => mayBeQuestion(one) && isAsked(one))) {
    const file = await readPage(root, fileIn(path, name));
    if (file.ok && !file.value.text.includes(FILE_MARK)) files.push({ name, file: file.value });
  }
  return ok(files);
}

function fileIn(folder: RepoPath, name: string): RepoPath {
  const path = repoPath(`${folder}/${name}`);
  if (path === undefined) throw new RangeError(`${name} is no name of a file`);
  return path;
}

/**
 * Writes what is another in the folder's text: each file atomically, as any page, and only where it still is the
 * version that was read. New and changed files are written before any goes, so that no words are nowhere for a moment.
 */
export async function saveFolderPage(root: string, page: PageToSave): Promise<Result<PageFile, SaveError>> {
  const { path } = page;
  const wanted = openBundle(page.text);
  const bad = wanted.files.find(({ name }) => !isFileName(name));
  if (wanted.stray !== '' || bad) {
    const reason = bad ? `“${bad.name}” is no name for a file.` : 'Some of the text belongs to no file.';
    return failed({ code: 'io-failed', path, reason });
  }
  const before = await filesIn(root, path);
  if (!before.ok && before.error.code !== 'file-missing') return before;
  const known = before.ok ? before.value : [];
  const disk = pageOf(path, bundleOf(known.map(({ name, file }) => ({ name, text: file.text }))));
  const isSame = before.ok ? disk.hash === page.baseHash : page.baseHash === null;
  if (page.over === 'version' && !isSame) {
    return failed({ code: 'changed-outside', path, disk: before.ok ? disk : undefined });
  }
  const written = await writeFiles(root, page, wanted.files, known);
  if (!written.ok) return written;
  const gone = known.filter(({ name }) => !wanted.files.some((file) => file.name === name));
  const removed = await removeFiles(root, page, gone, wanted.files);
  return removed.ok ? ok(pageOf(path, page.text)) : removed;
}

async function writeFiles(
  root: string,
  { path, over }: PageToSave,
  files: readonly BundledFile[],
  known: readonly FolderFile[],
): Promise<Result<null, SaveError>> {
  for (const { name, text } of files) {
    const old = known.find((file) => file.name === name)?.file;
    if (old?.text === text) continue;
    const saved = await savePage(root, { path: fileIn(path, name), text, baseHash: old?.hash ?? null, over });
    if (saved.ok) continue;
    return saved.error.code === 'changed-outside' ? inTheWay(root, path, name) : saved;
  }
  return ok(null);
}

/** A file of that name is another than was read a moment ago, or is none of the folder's questions. */
async function inTheWay(root: string, path: RepoPath, name: string): Promise<Result<null, SaveError>> {
  const now = await readFolderPage(root, path);
  if (!now.ok && now.error.code !== 'file-missing') return now;
  const isOther = now.ok && !openBundle(now.value.text).files.some((file) => file.name === name);
  if (isOther && existsIn(root, fileIn(path, name))) {
    const reason = `There is a file ${name} already that is no question of this folder. Give the new one another name.`;
    return failed({ code: 'io-failed', path, reason });
  }
  return failed({ code: 'changed-outside', path, disk: now.ok ? now.value : undefined });
}

function existsIn(root: string, path: RepoPath): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined;
}

/** Takes files away that still are what was read; of a link the link alone. */
async function removeFiles(
  root: string,
  { path, over }: PageToSave,
  gone: readonly FolderFile[],
  kept: readonly BundledFile[],
): Promise<Result<null, SaveError>> {
  const folder = insideRoot(root, path);
  if (!folder.ok) return folder;
  for (const { name, file } of gone) {
    const now = await readPage(root, file.path);
    if (!now.ok && now.error.code === 'file-missing') continue;
    if (over === 'version' && (!now.ok || now.value.hash !== file.hash)) return inTheWay(root, path, name);
    try {
      await removeFile(folder.value.absolute, name, kept);
    } catch (error) {
      return failed(saveErrorOf(error, path));
    }
  }
  return ok(null);
}

async function removeFile(folder: string, name: string, kept: readonly BundledFile[]): Promise<void> {
  const other = kept.find((file) => file.name.toLowerCase() === name.toLowerCase());
  const names = other ? await readdir(folder) : [];
  // Where letters are all one to the system, a name in other letters is the same file.
  const isOneFile = other && !(names.includes(name) && names.includes(other.name));
  if (isOneFile) await rename(join(folder, name), join(folder, other.name));
  else await rm(join(folder, name));
}
