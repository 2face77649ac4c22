import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { fileNameFor } from '../../shared/faq/folder/file-name';
import { numberedName } from '../../shared/faq/folder/folder-order';
import { openBundle } from '../../shared/text/bundle';
import { addressOfPlace } from './place';

/**
 * The commands that give the new files of a folder the names that their questions have by now: a file is made with
 * the words that stood there before the writer typed.
 *
 * @param settled - the names that stay: of files that were saved before, and those that the writer gave
 */
export function nameNewFiles(faq: FaqDocument, settled: ReadonlySet<string>): readonly Command[] {
  const names = openBundle(faq.source).files.map(({ name }) => name);
  return faq.topics.flatMap(({ questions }, topicIndex) =>
    questions.flatMap(({ question, file }, itemIndex): Command | [] => {
      if (file === undefined || settled.has(file) || settled.has(withoutEnding(file))) return [];
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
