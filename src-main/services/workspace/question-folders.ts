import type { PageSummary } from '../../../shared/api/facts';
import { mayBeQuestion, mayBeQuestionFolder, type FolderFile } from '../../../shared/faq/folder/folder-sign';
import { readFaq } from '../../../shared/faq/read-faq';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { folderOf, type RepoPath } from '../../../shared/text/repo-path';
import { readFolderPage } from './question-folder';

/** The folders of a repository in which each Markdown file is a question, found by what their files show. */
export interface QuestionFolders {
  /** Takes into account what a file shows. */
  note(path: RepoPath, file: FolderFile): void;
  /** Forgets a file, or all below a folder. */
  forget(path: RepoPath): void;
  clear(): void;
  /** Every folder with a file that was noted. */
  all(): readonly RepoPath[];
  /** Looks at these folders anew. */
  look(folders: readonly RepoPath[]): Promise<void>;
  pages(): readonly PageSummary[];
  /** Whether a path is such a folder, or one of the files of one. */
  holds(path: RepoPath): boolean;
}

export function questionFolders(root: string, kindOf: (path: RepoPath) => FileKind): QuestionFolders {
  const files = new Map<RepoPath, Map<RepoPath, FolderFile>>();
  const found = new Map<RepoPath, PageSummary>();
  const summary = async (path: RepoPath): Promise<PageSummary | undefined> => {
    const kind = kindOf(path);
    if (!mayBeQuestionFolder(kind, [...(files.get(path)?.values() ?? [])])) return undefined;
    const file = await readFolderPage(root, path);
    const document = file.ok ? readFaq(file.value.text, kind) : undefined;
    const questionCount = document?.topics.reduce((count, topic) => count + topic.questions.length, 0) ?? 0;
    if (!document || questionCount === 0) return undefined;
    return { path, title: titleOf(path), questionCount, readable: document.syntaxErrors.length === 0 };
  };
  return {
    note(path, file) {
      const folder = folderOf(path);
      if (folder === '' || (file.sign === undefined && !file.isPage) || isOther(path)) return;
      const known = files.get(folder) ?? new Map<RepoPath, FolderFile>();
      files.set(folder, known.set(path, file));
    },
    forget(path) {
      files.get(folderOf(path))?.delete(path);
      for (const folder of files.keys())
        if (folder === path || folder.startsWith(`${path}/`)) files.delete(folder);
      for (const folder of found.keys())
        if (folder === path || folder.startsWith(`${path}/`)) found.delete(folder);
    },
    clear() {
      files.clear();
      found.clear();
    },
    all: () => [...files.keys()],
    async look(folders) {
      for (const folder of new Set(folders)) {
        if (!files.has(folder) && !found.has(folder)) continue;
        const page = await summary(folder);
        if (page) found.set(folder, page);
        else found.delete(folder);
      }
    },
    pages: () => [...found.values()],
    holds: (path) => found.has(path) || (found.has(folderOf(path)) && mayBeQuestion(nameOf(path))),
  };
}

function nameOf(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Folders that Jekyll has other uses for. */
function isOther(path: RepoPath): boolean {
  return /(?:^|\/)_(?:posts|drafts|layouts|includes|data|sass|plugins)\//.test(path);
}

/** The folder's name as words: `_help-faqs` is “Help faqs”. */
function titleOf(path: RepoPath): string {
  const words = nameOf(path).replace(/^_/, '').replace(/[-_]+/g, ' ').trim();
  if (/^faqs?$/i.test(words)) return words.toLowerCase() === 'faq' ? 'FAQ' : 'FAQs';
  return words === '' ? path : words[0]?.toUpperCase() + words.slice(1);
}
