import { bundleChanges, compareNames, type FileEdit } from '../../text/bundle';
import { applyChanges } from '../../text/apply-changes';
import { failed, ok, type Result } from '../../text/result';
import type { Applied } from '../applied';
import type { CommandError } from '../command';
import { notEditable } from '../edit';
import type { FolderReading } from './read-folder';
import { folderReadingOf, readFolder } from './read-folder';

/** What a command makes of a folder's files. */
export interface FolderEdit {
  readonly files: readonly FileEdit[];
  /**
   * The files of each topic afterwards, topics by their titles; undefined where they stay where they are, `any` where
   * the new text itself says it.
   */
  readonly expected?: readonly ExpectedTopic[] | 'any' | undefined;
  /** Whether the topics may come to stand in another order: each stands where its first question does. */
  readonly topics?: 'kept' | 'free' | undefined;
  /** What to say where the files do not come to stand so. */
  readonly doubt?: string | undefined;
}

export interface ExpectedTopic {
  readonly title: string;
  readonly files: readonly string[];
}

export type FolderEditResult = Result<FolderEdit, CommandError>;

/**
 * The changes of the folder's text, once it was read again: every file that the edit does not speak of is as it was,
 * and every question stands where it was meant to.
 */
export function carriedOut(reading: FolderReading, edit: FolderEdit): Result<Applied, CommandError> {
  const { document, kind, members } = reading;
  const changes = bundleChanges(document.source, edit.files);
  const refused = (detail: string) => failed<CommandError>({ code: 'verification-failed', detail });
  const next =
    changes.length === 0
      ? document
      : readFolder(applyChanges(document.source, changes), kind, document, 'kept');
  const read = next && folderReadingOf(next);
  if (!read) return refused('the new text holds no FAQ');
  const [error] = next.syntaxErrors;
  if (error) return refused(error.message);
  const texts = new Map(members.map(({ name, text }) => [name, text]));
  for (const { before } of edit.files) if (before !== undefined) texts.delete(before);
  for (const { after } of edit.files) if (after) texts.set(after.name, after.text);
  const isMeant =
    read.members.length === texts.size && read.members.every(({ name, text }) => texts.get(name) === text);
  if (!isMeant) return refused('the new text holds other files than meant');
  const expected = edit.expected ?? structureOf(reading);
  if (expected === 'any' || sameTopics(expected, structureOf(read), edit.topics))
    return ok({ changes, document: next });
  return edit.doubt === undefined
    ? refused('the questions would not stand where they should')
    : notEditable(edit.doubt);
}

export function structureOf({ topics }: FolderReading): readonly ExpectedTopic[] {
  return topics.map(({ title, members }) => ({ title, files: members.map(({ name }) => name) }));
}

function sameTopics(
  one: readonly ExpectedTopic[],
  other: readonly ExpectedTopic[],
  order: FolderEdit['topics'],
): boolean {
  const compared = (topics: readonly ExpectedTopic[]) =>
    JSON.stringify(order === 'free' ? [...topics].sort((a, b) => compareNames(a.title, b.title)) : topics);
  return compared(one) === compared(other);
}
