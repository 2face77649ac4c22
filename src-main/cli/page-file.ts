import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readFaq } from '../../shared/faq/read-faq';
import type { FaqDocument } from '../../shared/faq/document';
import type { FileKind } from '../../shared/faq/shapes/place';
import { filePositionAt } from '../../shared/text/bundle';
import { repoPath, type RepoPath } from '../../shared/text/repo-path';
import { ok, type Result } from '../../shared/text/result';
import { readFolderPage } from '../services/workspace/question-folder';
import { readPage } from '../services/workspace/read-page';
import { fileFailure } from './file-failure';
import { kindOfFile } from './shape-rules';
import { refused, wrongUse, type CliFailure } from './outcome';

/** A file named on the command line, or a folder in which each file is a question, as it was read. */
export interface OpenFile {
  /** Where it really is: absolute, symbolic links followed. */
  readonly absolute: string;
  /** Its folder, and its name in it. */
  readonly folder: string;
  readonly name: RepoPath;
  /** As it is printed: relative to the working folder, `/` between the parts. */
  readonly shown: string;
  readonly text: string;
  readonly hash: string;
  /** What is known of it by its path and by the repository's `answerbook.yml`. */
  readonly kind: FileKind;
}

export interface OpenPage extends OpenFile {
  readonly document: FaqDocument;
}

/** Reads a file that was named on the command line, wherever it lies: naming it is permission enough. */
export async function openFile(folder: string, argument: string): Promise<Result<OpenFile, CliFailure>> {
  const absolute = await realpath(resolve(folder, argument)).catch(() => undefined);
  if (absolute === undefined) return wrongUse(`there is no file ${argument}.`);
  const name = repoPath(basename(absolute));
  if (name === undefined) return wrongUse(`${argument} has a name that can't be read.`);
  const isFolder = (await stat(absolute)).isDirectory();
  const page = await (isFolder ? readFolderPage : readPage)(dirname(absolute), name);
  if (!page.ok) return fileFailure(page.error, argument);
  const { text, hash } = page.value;
  const kind = kindOfFile(absolute);
  if (!kind.ok) return kind;
  const shown = shownPath(folder, absolute);
  return ok({ absolute, folder: dirname(absolute), name, shown, text, hash, kind: kind.value });
}

/** Reads a page with questions. */
export async function openPage(folder: string, argument: string): Promise<Result<OpenPage, CliFailure>> {
  const file = await openFile(folder, argument);
  if (!file.ok) return file;
  const document = readFaq(file.value.text, file.value.kind);
  if (!document) return refused(`${argument} holds no questions that Answerbook can read.`);
  return ok({ ...file.value, document });
}

/** The file that an offset stands in, as it is printed, with line and column from 1. */
export function shownPosition(
  path: string,
  text: string,
  offset: number,
): { readonly path: string; readonly line: number; readonly column: number } {
  const { name, line, column } = filePositionAt(text, offset);
  return { path: name === undefined ? path : `${path}/${name}`, line, column };
}

/** A path as it is printed. */
export function shownPath(folder: string, absolute: string): string {
  const path = relative(folder, absolute);
  return path === '' ? '.' : path.split(sep).join('/');
}
