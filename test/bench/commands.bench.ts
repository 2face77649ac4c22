import matter from 'gray-matter';
import { applyCommand } from '../../shared/faq/apply-command';
import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { readFaq } from '../../shared/faq/read-faq';
import type { FileKind } from '../../shared/faq/shapes/place';
import { bundleOf } from '../../shared/text/bundle';
import { generatePage } from './generate-page';
import { percentile } from './percentile';

const SIZES = [50, 500, 5_000];
const ROUNDS = 40;
/** Untimed rounds before the timed ones: what is measured is a session at work, not its first second. */
const WARM_UP = 8;

/**
 * How long it takes to read a page of so many questions, and to carry out each command on it (with the reading of the
 * new text and the comparison with what was meant), beside gray-matter reading and writing the same page. Each command
 * works on what the one before it made.
 */
export function bench(): void {
  console.log(
    `  ${'ms'.padEnd(18)}${SIZES.map((size) => `${size} questions`.padStart(24)).join('')}   (p50, p95)`,
  );
  const pages = SIZES.map(generatePage);
  row(
    'gray-matter',
    pages.map((page) => timed(() => matter.stringify(matter(page, {}).content, matter(page, {}).data))),
  );
  row(
    'read',
    pages.map((page) => timed(() => readFaq(page))),
  );
  for (const [name, commandFor] of Object.entries(COMMANDS)) {
    row(
      name,
      pages.map((page) => commandTimes(readFaq(page), commandFor)),
    );
  }
  console.log('  a folder with a file for each question');
  const folders = SIZES.map(generateFolder);
  row(
    'read',
    folders.map((folder) => timed(() => readFaq(folder, FOLDER))),
  );
  for (const name of IN_FOLDERS) {
    row(
      name,
      folders.map((folder) => commandTimes(readFaq(folder, FOLDER), COMMANDS[name])),
    );
  }
}

const FOLDER: FileKind = { holder: 'folder', name: '_faqs' };
const IN_FOLDERS = ['setAnswer', 'setQuestion', 'addQuestion', 'removeQuestion', 'moveQuestion'] as const;

/** So many files of questions in 20 topics, as one text. */
function generateFolder(size: number): string {
  const files = Array.from({ length: size }, (_, index) => ({
    name: `question-${index}.md`,
    text: `---\ntitle: Is it ${index} already?\ncategory: Topic ${index % 20}\nweight: ${index * 10}\nanchor: a-${index}\n---\n\nA first line.\n\nAnd a *second*.\n`,
  }));
  return bundleOf(files);
}

function row(name: string, columns: readonly (readonly number[])[]): void {
  const cells = columns.map((times) =>
    `${inMs(percentile(times, 50))}, ${inMs(percentile(times, 95))}`.padStart(24),
  );
  console.log(`  ${name.padEnd(18)}${cells.join('')}`);
}

function inMs(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

/** A few rounds, fewer of what takes long. */
function timed(work: () => void): readonly number[] {
  const times: number[] = [];
  const start = performance.now();
  for (let round = 0; round < ROUNDS && (round < 5 || performance.now() - start < 5_000); round += 1) {
    const before = performance.now();
    work();
    times.push(performance.now() - before);
  }
  return times;
}

type CommandFor = (document: FaqDocument, round: number) => Command;

function commandTimes(read: FaqDocument | undefined, commandFor: CommandFor): readonly number[] {
  let document = read;
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    if (!document) throw new Error('The page has no questions.');
    const command = commandFor(document, round + WARM_UP);
    const before = performance.now();
    const applied = applyCommand(document, command);
    if (round >= 0) times.push(performance.now() - before);
    if (!applied.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(applied.error)}`);
    document = applied.value.document;
  }
  return times;
}

/** A question that is another one each round, spread over the page. */
function placeIn({ topics }: FaqDocument, round: number): { readonly topic: number; readonly item: number } {
  const first = (round * 7) % topics.length;
  const step = topics.findIndex(
    (_, index) => (topics[(first + index) % topics.length]?.questions.length ?? 0) > 0,
  );
  const topic = (first + Math.max(0, step)) % topics.length;
  return { topic, item: (round * 13) % Math.max(1, topics[topic]?.questions.length ?? 0) };
}

const at = (document: FaqDocument, round: number) => {
  const { topic, item } = placeIn(document, round);
  return `${topic}/${item}`;
};

const COMMANDS = {
  setAnswer: (document, round) => {
    const { topic, item } = placeIn(document, round);
    const answer = document.topics[topic]?.questions[item]?.answer.value ?? '';
    return { command: 'setAnswer', at: `${topic}/${item}`, value: answer.replace(/\w+/, `$& word${round}`) };
  },
  setQuestion: (document, round) => ({
    command: 'setQuestion',
    at: at(document, round),
    value: `Is it ${round}?`,
  }),
  setAnchor: (document, round) => ({ command: 'setAnchor', at: at(document, round), value: `new-${round}` }),
  addQuestion: (document, round) => {
    const { topic, item } = placeIn(document, round);
    return {
      command: 'addQuestion',
      topic: String(topic),
      index: item,
      question: `What is new in ${round}?`,
      anchor: `added-${round}`,
      answer: 'A first line.\n\nAnd a *second*.\n',
    };
  },
  removeQuestion: (document, round) => ({ command: 'removeQuestion', at: at(document, round) }),
  moveQuestion: (document, round) => ({
    command: 'moveQuestion',
    at: at(document, round),
    topic: String((round * 11) % document.topics.length),
    index: 0,
  }),
  addTopic: (document, round) => ({
    command: 'addTopic',
    index: round % document.topics.length,
    topic: `Topic ${round}`,
    anchor: `topic-new-${round}`,
  }),
  setTopic: (document, round) => ({
    command: 'setTopic',
    topic: String(placeIn(document, round).topic),
    value: `Topic ${round}`,
  }),
  moveTopic: (document, round) => ({
    command: 'moveTopic',
    topic: String(round % document.topics.length),
    index: (round + 1) % document.topics.length,
  }),
  setField: (_, round) => ({ command: 'setField', field: 'title', value: `Page ${round}` }),
} satisfies Readonly<Record<string, CommandFor>>;
