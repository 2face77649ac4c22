import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diffLines } from 'diff';
import matter from 'gray-matter';
import { dump, load } from 'js-yaml';
import { isSeq, parseDocument, type Document } from 'yaml';
import { applyCommand } from '../../shared/faq/apply-command';
import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { readFaq } from '../../shared/faq/read-faq';
import { frontMatterOf } from '../../shared/yaml/front-matter';
import { answerEdits, CORPUS, CORPUS_EDITS } from '../support/corpus';
import { intended } from '../support/intended';

/** Makes an edit, each writer in its own way; the whole new text, or an exception. */
type Writer = (source: string, faq: FaqDocument, command: Command) => string;

/**
 * How many lines (out and in, as Git counts them) each edit costs, beside what writing the model again costs. That
 * ours are the fewest possible is a test: test/unit/faq/corpus.test.ts. Arguments: further files or folders to
 * measure.
 */
export function bench(args: readonly string[]): void {
  for (const [name, write] of Object.entries(writers)) {
    const files = [...CORPUS, ...args.flatMap(pagesIn)];
    console.log(`\n  ${name.padEnd(20)}${files.map((file) => basename(file, '.md').padStart(14)).join('')}`);
    for (const edit of EDIT_NAMES) {
      const cells = files.map((file) => cell(file, edit, write));
      console.log(`  ${edit.padEnd(20)}${cells.map((one) => one.padStart(14)).join('')}`);
    }
  }
}

const NOTHING = 'a save';
const EDIT_NAMES = [NOTHING, ...[...answerEdits(''), ...CORPUS_EDITS].map(({ name }) => name)];

function cell(file: string, edit: string, write: Writer): string {
  const source = readFileSync(file, 'utf8');
  const faq = readFaq(source);
  if (!faq || faq.syntaxErrors.length > 0) return 'unread';
  const answer = faq.topics[0]?.questions[0]?.answer.value ?? '';
  const title = faq.topics[0]?.title.value ?? '';
  // A text set to what it is: each writer saves without a change.
  const nothing: Command = { command: 'setTopic', topic: '0', value: title };
  const found = [...answerEdits(answer), ...CORPUS_EDITS].find(({ name }) => name === edit);
  try {
    return String(changedLines(source, write(source, faq, found?.command ?? nothing)));
  } catch {
    return '-';
  }
}

const writers: Readonly<Record<string, Writer>> = {
  Answerbook: (_, faq, command) => {
    const edited = applyCommand(faq, command);
    if (!edited.ok) throw new Error(edited.error.code);
    return edited.value.document.source;
  },
  'gray-matter': (source, faq, command) => {
    // Its cache gives a malformed page back as an empty one the second time: options keep it out.
    const page = matter(source, {});
    return matter.stringify(page.content, edited(page.data, faq, command));
  },
  'js-yaml': (source, faq, command) =>
    withFrontMatter(source, (yaml) => dump(edited(load(yaml), faq, command))),
  'js-yaml, no wrap': (source, faq, command) =>
    withFrontMatter(source, (yaml) => dump(edited(load(yaml), faq, command), { lineWidth: -1 })),
  yaml: (source, faq, command) =>
    withFrontMatter(source, (yaml) => {
      const document = parseDocument(yaml);
      editDocument(document, faq, command);
      return document.toString();
    }),
};

function edited(data: unknown, faq: FaqDocument, command: Command): object {
  const value = intended(data, command, faq.shape.listKey);
  return typeof value === 'object' && value !== null ? value : {};
}

/** The same on a document of the `yaml` package, which keeps what it knows of the writing. */
function editDocument(document: Document, faq: FaqDocument, command: Command): void {
  const list = faq.shape.listKey ?? '';
  const items = [list, 0, 'items'];
  switch (command.command) {
    case 'setQuestion':
      return document.setIn([...items, 0, 'question'], command.value);
    case 'setAnchor':
      return document.setIn([...items, 0, 'anchor'], command.value);
    case 'setAnswer':
      return document.setIn([...items, 0, 'answer'], command.value);
    case 'setTopic':
      return document.setIn([list, 0, 'topic'], command.value);
    case 'setField':
      return document.setIn([command.field], command.value);
    case 'addQuestion': {
      const { question, anchor, answer } = command;
      return document.addIn(items, document.createNode({ question, anchor, answer }));
    }
    case 'addTopic':
      return document.addIn(
        [list],
        document.createNode({ topic: command.topic, anchor: command.anchor, items: [] }),
      );
    case 'removeQuestion':
      return void document.deleteIn([...items, 0]);
    case 'removeTopic':
      return void document.deleteIn([list, 0]);
    case 'moveQuestion':
      return moveFirst(document, items);
    case 'moveTopic':
      return moveFirst(document, [list]);
    default:
      throw new Error(`${command.command} is not measured`);
  }
}

function moveFirst(document: Document, path: readonly (string | number)[]): void {
  const list = document.getIn(path);
  if (!isSeq(list) || list.items.length < 2) throw new Error('nothing to move');
  list.items.splice(1, 0, ...list.items.splice(0, 1));
}

function withFrontMatter(source: string, write: (yaml: string) => string): string {
  const parts = frontMatterOf(source);
  if (!parts) return source;
  const { from, to } = parts.yaml;
  return source.slice(0, from) + write(source.slice(from, to)) + source.slice(to);
}

function changedLines(source: string, text: string): number {
  return diffLines(source, text).reduce(
    (sum, part) => sum + (part.added || part.removed ? part.count : 0),
    0,
  );
}

function pagesIn(path: string): readonly string[] {
  if (/\.(?:md|markdown|html)$/.test(path)) return [path];
  return readdirSync(path)
    .filter((name) => /\.(?:md|markdown|html)$/.test(name))
    .map((name) => join(path, name));
}
