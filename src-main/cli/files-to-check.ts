import { readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  folderSignOf,
  mayBeQuestion,
  mayBeQuestionFolder,
  type FolderFile,
} from '../../shared/faq/folder/folder-sign';
import { looksLikeFaq } from '../../shared/faq/read-faq';
import { ok, type Result } from '../../shared/text/result';
import { insideRoot } from '../services/workspace/inside-root';
import { openRepository } from '../services/workspace/open-repository';
import { isPageName } from '../services/workspace/page-name';
import { repositoryFiles } from '../services/workspace/repository-files';
import { wrongUse, type CliFailure } from './outcome';
import { kindOfFile } from './shape-rules';

/** A file that `check` looks at. */
export interface FileToCheck {
  /** Absolute, symbolic links followed. */
  readonly absolute: string;
  /** `named` on the command line, so that not being able to read it is worth a word; or `found` in a folder. */
  readonly origin: 'named' | 'found';
}

/**
 * The files of `check [PATH...]`: a file stands for itself, a folder for the pages that Git tracks or would add in it
 * (all pages where it is no repository's), and no path for the whole repository.
 */
export async function filesToCheck(
  folder: string,
  paths: readonly string[],
): Promise<Result<readonly FileToCheck[], CliFailure>> {
  if (paths.length === 0) return ok(await pagesIn(await repositoryOf(folder)));
  const files = new Map<string, FileToCheck>();
  for (const path of paths) {
    const absolute = await realpath(resolve(folder, path)).catch(() => undefined);
    if (absolute === undefined) return wrongUse(`there is no file or folder ${path}.`);
    const isFolder = (await stat(absolute)).isDirectory();
    const found: readonly FileToCheck[] = isFolder
      ? await pagesIn(absolute)
      : [{ absolute, origin: 'named' }];
    for (const file of found) files.set(file.absolute, file);
  }
  return ok([...files.values()]);
}

async function repositoryOf(folder: string): Promise<string> {
  const repository = await openRepository(folder);
  return repository.ok ? repository.value.root : folder;
}

async function pagesIn(folder: string): Promise<readonly FileToCheck[]> {
  const found = (await pagesUnderGit(folder)) ?? (await pagesOnDisk(folder));
  return withFolders(found.sort()).map((absolute) => ({ absolute, origin: 'found' }));
}

/** Undefined where the folder is no part of a repository, or where there is no Git. */
async function pagesUnderGit(folder: string): Promise<string[] | undefined> {
  const repository = await openRepository(folder);
  if (!repository.ok) return undefined;
  const { root } = repository.value;
  const files = await repositoryFiles(repository.value);
  if (!files.ok) return undefined;
  const prefix = folder === root ? '' : `${relative(root, folder).split(sep).join('/')}/`;
  return files.value
    .filter((path) => path.startsWith(prefix) && isPageName(path))
    .flatMap((path) => {
      const inside = insideRoot(root, path);
      return inside.ok ? inside.value.absolute : [];
    });
}

async function pagesOnDisk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isPassedOver(entry.name)) found.push(...(await pagesOnDisk(path)));
    else if (entry.isFile() && isPageName(path)) found.push(path);
  }
  return found;
}

/** Folders that hold no page of anyone's own: hidden ones, packages, and what Jekyll has built. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'vendor' || name === '_site';
}

/** The files, those of a folder in which each is a question given way to the folder. */
function withFolders(files: readonly string[]): readonly string[] {
  const byFolder = new Map<string, string[]>();
  for (const file of files) byFolder.set(dirname(file), [...(byFolder.get(dirname(file)) ?? []), file]);
  return [...byFolder].flatMap(([folder, inside]) => {
    const kind = kindOfFile(folder);
    const members = inside.filter((file) => mayBeQuestion(basename(file)));
    if (!kind.ok || kind.value.holder !== 'folder' || members.length === 0) return inside;
    return mayBeQuestionFolder(kind.value, inside.map(folderFileOf))
      ? [folder, ...inside.filter((file) => !members.includes(file))]
      : inside;
  });
}

function folderFileOf(file: string): FolderFile {
  const text = readFileSync(file, 'utf8');
  return {
    sign: mayBeQuestion(basename(file)) ? folderSignOf(text) : undefined,
    isPage: looksLikeFaq(text, file),
  };
}
