import type { AppError, CommitError, RepositoryError, SaveError } from '../shared/api/errors';

/** What went wrong in a writer's words: what happened, and what is safe or to be done next. */
export interface Words {
  readonly title: string;
  readonly detail: string;
  /** What a program printed, word for word, where that helps. */
  readonly output?: string;
}

type ErrorCode = AppError['code'];
type WordsByCode = { readonly [C in ErrorCode]: (error: Extract<AppError, { code: C }>) => Words };

/** The words for an error of the contract. */
export function errorWords(error: AppError): Words {
  return wordsOf(error.code)(error);
}

function wordsOf(code: ErrorCode): (error: AppError) => Words {
  // Each entry takes the error of its own code; the table's type has made sure of it.
  return wordsByCode[code] as (error: AppError) => Words;
}

type RepositoryWords = Pick<WordsByCode, RepositoryError['code']>;
type SaveWords = Pick<WordsByCode, SaveError['code']>;
type CommitWords = Pick<WordsByCode, CommitError['code']>;

const repositoryWords: RepositoryWords = {
  'folder-missing': ({ path }) => ({
    title: 'There is no such folder',
    detail: `Nothing was found at ${path}. It may have been moved or renamed. Check the path, or choose another folder.`,
  }),
  'not-a-folder': ({ path }) => ({
    title: 'That is a file, not a folder',
    detail: `${path} is a file. Choose the folder of the docs repository that holds it.`,
  }),
  'folder-unreadable': ({ path, reason }) => ({
    title: 'The folder can’t be read',
    detail: `${path} could not be opened. Ask its owner for access, or choose another folder.`,
    output: reason,
  }),
  'not-a-repository': ({ path }) => ({
    title: 'This folder is not a Git repository',
    detail: `${path} is not under Git, so changes in it can’t be committed. Choose the folder that was cloned, or a folder inside it. Nothing was changed.`,
  }),
  'bare-repository': ({ path }) => ({
    title: 'This is a bare repository',
    detail: `${path} holds Git’s history alone, without the files. Clone it first (git clone ${path}), then open the clone.`,
  }),
  'foreign-owner': ({ path }) => ({
    title: 'This repository belongs to another user',
    detail: `Git does not open ${path} for you, since somebody else owns it. If you trust it, run the line below in a terminal, then try again.`,
    output: `git config --global --add safe.directory "${path}"`,
  }),
  'git-missing': () => ({
    title: 'Git is not installed',
    detail:
      'Answerbook keeps changes with Git, and no Git was found. Install it from git-scm.com, then try again.',
  }),
  'git-failed': ({ detail }) => ({
    title: 'Git could not do that',
    detail: 'Your files are as they were. What Git said is below; try again once it is mended.',
    output: detail,
  }),
};

const saveWords: SaveWords = {
  'no-repository': () => ({
    title: 'No repository is open',
    detail: 'Open a docs repository first. Words that you typed are kept.',
  }),
  'outside-repository': ({ path }) => ({
    title: 'That file is outside the repository',
    detail: `${path} leads out of the opened folder, so it is neither read nor written. Nothing was changed.`,
  }),
  'file-missing': ({ path }) => ({
    title: 'The file is gone',
    detail: `${path} is no longer there. It may have been deleted, renamed, or be on another branch.`,
  }),
  'not-utf8': ({ path }) => ({
    title: 'The file is not UTF-8 text',
    detail: `${path} has characters in another encoding, which a save would damage. It is left alone. Convert it to UTF-8, then open it again.`,
  }),
  'file-too-large': ({ path, bytes }) => ({
    title: 'The file is too large',
    detail: `${path} has ${megabytes(bytes)} MB, more than can be edited here. It is left alone.`,
  }),
  'io-failed': ({ path, reason }) => ({
    title: 'The file could not be read or written',
    detail: `${path} was refused by the system. Your words are kept here; try again.`,
    output: reason,
  }),
  'changed-outside': ({ path }) => ({
    title: 'The file changed outside Answerbook',
    detail: `${path} is no longer the version you began with. Nothing was overwritten: choose which version to keep.`,
  }),
  'disk-full': ({ path }) => ({
    title: 'The disk is full',
    detail: `${path} was not saved and is as it was. Your words are kept here; make room, then save again.`,
  }),
  'read-only': ({ path }) => ({
    title: 'The file may not be changed',
    detail: `${path} is write-protected. Your words are kept here; allow writing, then save again.`,
  }),
};

const renderWords: Pick<WordsByCode, 'no-site' | 'no-page' | 'out-of-time' | 'superseded' | 'render-failed'> =
  {
    'no-site': () => ({
      title: 'No site to show the page in',
      detail:
        'This repository has no _config.yml, so the page’s layout is not known. Editing and saving work all the same.',
    }),
    'no-page': () => ({
      title: 'No page is found that shows this file',
      detail: 'The questions are data, and pages show them. Editing and saving work all the same.',
    }),
    'out-of-time': ({ seconds }) => ({
      title: 'The page took too long to render',
      detail: `It was stopped after ${seconds} seconds. Perhaps a loop in its Liquid does not end. Your words are safe.`,
    }),
    superseded: () => ({
      title: 'A newer version is being rendered',
      detail: 'It will be shown in a moment.',
    }),
    'render-failed': ({ detail }) => ({
      title: 'The page could not be rendered',
      detail: 'The last version that worked stays in view. Your words are safe.',
      output: detail,
    }),
  };

const commitWords: Omit<CommitWords, 'no-repository' | 'git-missing' | 'git-failed'> = {
  'index-locked': ({ lockFile }) => ({
    title: 'Another Git program is at work',
    detail: `Wait for it to end, then try again. If none is running, delete ${lockFile}. Nothing was committed; your changes are safe.`,
  }),
  'identity-missing': () => ({
    title: 'Git does not know who you are',
    detail:
      'A commit carries its author’s name and e-mail address. Fill them in below, then commit. Your changes are safe.',
  }),
  'untrusted-hooks': ({ hooks }) => ({
    title: 'This repository runs programs of its own when you commit',
    detail: `Its Git hooks (${hooks.join(', ')}) would start on this computer. Nothing was committed. If you know where this repository comes from, trust it; you are asked once.`,
  }),
  'hook-failed': ({ hook, output }) => ({
    title: `The repository’s check “${hook}” refused the commit`,
    detail:
      'Nothing was committed; your changes are safe in their files. Mend what it names, then commit again.',
    output,
  }),
  'nothing-to-commit': () => ({
    title: 'There is nothing to commit',
    detail: 'The chosen pages are as they are in the last commit.',
  }),
  'empty-message': () => ({
    title: 'The commit needs a message',
    detail: 'Say in one line what changed for the reader, then commit.',
  }),
  'branch-exists': ({ name }) => ({
    title: `There is a branch “${name}” already`,
    detail: 'Choose another name. Nothing was committed; your changes are safe.',
  }),
  'bad-branch-name': ({ name }) => ({
    title: `“${name}” can’t be a branch’s name`,
    detail:
      'Use letters, digits, dashes and slashes, without spaces. Nothing was committed; your changes are safe.',
  }),
  conflicted: ({ paths }) => ({
    title: 'A merge left both versions in these files',
    detail: `Choose what to keep in ${paths.join(', ')}, then commit. Nothing was committed.`,
  }),
  'operation-in-progress': ({ operation }) => ({
    title: `A ${operation} is not finished`,
    detail: `Finish or abort the ${operation} with your Git program first. Your changes are safe in their files.`,
  }),
};

const wordsByCode: WordsByCode = { ...repositoryWords, ...saveWords, ...renderWords, ...commitWords };

function megabytes(bytes: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
}
