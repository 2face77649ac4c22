import type { PageSummary } from '../../../shared/api/facts';
import { mayBeQuestion, mayBeQuestions, type FolderSign } from '../../../shared/faq/folder/folder-sign';
import { readFaq } from '../../../shared/faq/read-faq';
import type { FileKind } from '../../../shared/faq/shapes/place';
import { folderOf, type RepoPath } from '../../../shared/text/repo-path';
import { readFolderPage } from './question-folder';

/** The folders of a repository in which each Markdown file is a question, found by what their files show. */
export interface QuestionFolders {
  /** Takes into account what a file shows. */
  note(path: RepoPath, sign: FolderSign): void;
  /** Forgets a file, or all below a folder. */
  forget(path: RepoPath): void;
  clear(): void;
  /** Every folder with a file that was noted. */
  all(): readonly RepoPath[];
  /** Looks at these folders anew. `holdsPage` says whether a file of a folder holds questions by itself. */
  look(folders: readonly RepoPath[], holdsPage: (folder: RepoPath) => boolean): Promise<void>;
  pages(): readonly PageSummary[];
  /** Whether a path is such a folder, or one of the files of one. */
  holds(path: RepoPath): boolean;
}

export function questionFolders(root: string, kindOf: (path: RepoPath) => FileKind): QuestionFolders {
  const signs = new Map<RepoPath, Map<RepoPath, FolderSign>>();
  const found = new Map<RepoPath, PageSummary>();
  const summary = async (path: RepoPath, holdsPage: boolean): Promise<PageSummary | undefined> => {
    const kind = kindOf(path);
    if (kind.holder !== 'folder' || (holdsPage && !kind.rule)) return undefined;
    if (!mayBeQuestions(kind, [...(signs.get(path)?.values() ?? [])])) return undefined;
    const file = await readFolderPage(root, path);
    const document = file.ok ? readFaq(file.value.text, kind) : undefined;
    const questionCount = document?.topics.reduce((count, topic) => count + topic.questions.length, 0) ?? 0;
    if (!document || questionCount === 0) return undefined;
    return { path, title: titleOf(path), questionCount, readable: document.syntaxErrors.length === 0 };
  };
  return {
    note(path, sign) {
      const folder = folderOf(path);
      if (folder === '' || !mayBeQuestion(path.slice(folder.length + 1)) || isOther(path)) return;
      const known = signs.get(folder) ?? new Map<RepoPath, FolderSign>();
      signs.set(folder, known.set(path, sign));
    },
    forget(path) {
      signs.get(folderOf(path))?.delete(path);
      for (const folder of signs.keys())
        if (folder === path || folder.startsWith(`${path}/`)) signs.delete(folder);
      for (const folder of found.keys())
        if (folder === path || folder.startsWith(`${path}/`)) found.delete(folder);
    },
    clear() {
      signs.clear();
      found.clear();
    },
    all: () => [...signs.keys()],
    async look(folders, holdsPage) {
      for (const folder of new Set(folders)) {
        if (!signs.has(folder) && !found.has(folder)) continue;
        const page = await summary(folder, holdsPage(folder));
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
