import { bundleOf, openBundle } from '../../shared/text/bundle';
import { applyCommand } from '../../shared/faq/apply-command';
import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { readFaq } from '../../shared/faq/read-faq';
import type { FileKind } from '../../shared/faq/shapes/place';
import { applyChanges } from '../../shared/text/apply-changes';
import { valueOf } from './expect-ok';

/** Files of a folder by their names. */
export type Files = Readonly<Record<string, string>>;

export const FOLDER: FileKind = { holder: 'folder', name: '_faqs' };

/** Reads a folder in which each file is a question; the test fails where it is none. */
export function readFiles(files: Files, kind = FOLDER): FaqDocument {
  const document = readFaq(bundled(files), kind);
  if (!document) throw new Error('the folder holds no questions');
  return document;
}

export function bundled(files: Files): string {
  return bundleOf(Object.entries(files).map(([name, text]) => ({ name, text })));
}

export function filesOf(bundle: string): Files {
  return Object.fromEntries(openBundle(bundle).files.map(({ name, text }) => [name, text]));
}

/** The files after a command; the test fails where it is refused. */
export function filesAfter(files: Files, command: Command): Files {
  const document = readFiles(files);
  const { changes } = valueOf(applyCommand(document, command));
  return filesOf(applyChanges(document.source, changes));
}

/** What of the files is another afterwards: undefined for a file that is gone. */
export function changedFiles(before: Files, after: Files): Readonly<Record<string, string | undefined>> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  );
}

/** The titles of the topics, each with its questions. */
export function outlineOf(document: FaqDocument): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    document.topics.map(({ title, questions }) => [
      title.value,
      questions.map(({ question }) => question.value),
    ]),
  );
}
