import { frontMatterOf } from '../../yaml/front-matter';
import { CERTAIN_QUESTION_KEYS, FAQ_NAME, QUESTION_KEYS } from '../shapes/key-names';
import type { FileKind } from '../shapes/place';
import { isFileName } from './read-folder';

/**
 * What a file shows at a quick look: it has a question, only a title, or neither. One with no text below says nothing
 * of the folder: a question whose answer is still to be written, or a page that is its layout alone.
 */
export type FolderSign = 'asks' | 'titled' | 'neither' | 'untold';

/** Whether a file of that name can be a question of its folder; a folder's own page is none. */
export function mayBeQuestion(name: string): boolean {
  return isFileName(name) && !/^(?:index|readme)\./i.test(name);
}

/** A quick look, for going through thousands of files: it looks for the names of keys, and does not parse. */
export function folderSignOf(text: string): FolderSign {
  const parts = frontMatterOf(text);
  if (!parts) return 'neither';
  const yaml = text.slice(parts.yaml.from, parts.yaml.to);
  if (TITLED.test(yaml) && text.slice(parts.body.from).trim() === '') return 'untold';
  if (ASKS.test(yaml)) return 'asks';
  return TITLED.test(yaml) ? 'titled' : 'neither';
}

const ASKS = keyAtLineStart(CERTAIN_QUESTION_KEYS);
const TITLED = keyAtLineStart(QUESTION_KEYS);

function keyAtLineStart(names: readonly string[]): RegExp {
  return new RegExp(String.raw`^["']?(?:${names.join('|')})["']?[ \t]*:(?:[ \t]|\r?$)`, 'm');
}

/** A page's file, as far as it tells whether its folder is one of questions. */
export interface FolderFile {
  /** Undefined for one whose name is none of a question: the folder's own page. */
  readonly sign: FolderSign | undefined;
  /** Whether it holds questions by itself. */
  readonly isPage: boolean;
}

/**
 * Whether a folder may be one in which each file is a question: then it is read. A folder with pages of questions is
 * none, unless `answerbook.yml` says so.
 */
export function mayBeQuestionFolder(kind: FileKind, files: readonly FolderFile[]): boolean {
  if (kind.holder !== 'folder') return false;
  const signs = files.flatMap(({ sign }) => sign ?? []);
  if (kind.rule === undefined && files.some(({ isPage }) => isPage)) return false;
  return signs.length > 0 && mayBeQuestions(kind, signs);
}

/** Whether a folder whose files show these signs may be one in which each file is a question: then it is read. */
export function mayBeQuestions({ name, rule }: FileKind, signs: readonly FolderSign[]): boolean {
  if (rule) return signs.length > 0;
  const telling = signs.filter((sign) => sign !== 'untold');
  const asking = telling.filter((sign) => sign === 'asks').length;
  const titled = telling.filter((sign) => sign === 'titled').length;
  // What is called an FAQ is one where most of its files have a title and a text.
  if (FAQ_NAME.test(name)) return (asking + titled) * 2 > telling.length;
  return asking > 1 && asking * 2 > telling.length;
}
