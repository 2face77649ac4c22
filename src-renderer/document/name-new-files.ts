import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { fileNameFor } from '../../shared/faq/folder/file-name';
import { numberedName } from '../../shared/faq/folder/folder-order';
import { openBundle } from '../../shared/text/bundle';
import { addressOfPlace } from './place';

/**
 * The commands that give the new files of a folder the names that their questions have by now: a file is made with
 * the words that stood there before the writer typed. A name that the writer gave it stays.
 *
 * @param base - the folder's text when it was last read or saved
 * @param given - the names that writers gave to files
 */
export function nameNewFiles(faq: FaqDocument, base: string, given: ReadonlySet<string>): readonly Command[] {
  const saved = new Set(openBundle(base).files.map(({ name }) => name));
  const names = openBundle(faq.source).files.map(({ name }) => name);
  return faq.topics.flatMap(({ questions }, topicIndex) =>
    questions.flatMap(({ question, file }, itemIndex): Command | [] => {
      if (file === undefined || saved.has(file) || given.has(file) || given.has(withoutEnding(file)))
        return [];
      const others = names.filter((name) => name !== file);
      const wanted = fileNameFor(question.value, others, numberedName(file)?.number);
      if (question.value.trim() === '' || wanted === file) return [];
      return { command: 'renameFile', at: addressOfPlace({ topicIndex, itemIndex }), name: wanted };
    }),
  );
}

function withoutEnding(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
