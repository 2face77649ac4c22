import type { FileError, SaveError } from '../../../shared/api/errors';
import type { PageFile } from '../../../shared/api/facts';
import { fileKindOf } from '../../../shared/faq/shapes/place';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { Result } from '../../../shared/text/result';
import { readFolderPage, saveFolderPage } from './question-folder';
import { readPage } from './read-page';
import { savePage, type PageToSave } from './save-page';

/** Reads a page: a file, or a folder in which each file is a question, as one text. */
export function readPageOnDisk(root: string, path: RepoPath): Promise<Result<PageFile, FileError>> {
  return isQuestionFolder(path) ? readFolderPage(root, path) : readPage(root, path);
}

/** Writes a page: its file, or those of the folder's files that are another now. */
export function savePageOnDisk(root: string, page: PageToSave): Promise<Result<PageFile, SaveError>> {
  return isQuestionFolder(page.path) ? saveFolderPage(root, page) : savePage(root, page);
}

/** Whether a page's path is that of a folder of questions. */
export function isQuestionFolder(path: RepoPath): boolean {
  return fileKindOf(path).holder === 'folder';
}
