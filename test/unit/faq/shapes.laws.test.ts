import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { readFaq } from '../../../shared/faq/read-faq';
import { applyChanges } from '../../../shared/text/apply-changes';
import { invertChanges } from '../../../shared/text/invert-changes';
import { lawRuns } from '../../support/law-runs';
import { words } from '../../support/random-value';

const runs = lawRuns('commands on lists and sections', 2_000);

/** What a file says, whatever its shape. */
type Told = readonly (readonly [title: string, questions: readonly (readonly [string, string])[]])[];

interface File {
  readonly path: string;
  readonly source: string;
}

const entry = fc.record<Entry>({
  question: words,
  answer: fc.constantFrom(
    'plain words',
    '"in quotes"',
    "'it''s'",
    '|\n  A block.\n\n  Of two.',
    '>-\n  folded\n  text',
    '',
  ),
  note: fc.boolean(),
  gap: fc.constantFrom('', '', '\n'),
});

interface Entry {
  readonly question: string;
  readonly answer: string;
  readonly note: boolean;
  readonly gap: string;
}

function lines(entries: readonly Entry[], pad: string): string {
  return entries
    .map(({ question, answer, note, gap }, index) => {
      const text = [
        ...(note ? [`${pad}# a note`] : []),
        `${pad}- question: "${question.replace(/[\\"]/g, '\\$&')}"`,
        `${pad}  answer: ${answer.replaceAll('\n', `\n${pad}  `).replace(/^ +$/gm, '')}`,
      ];
      return `${index === 0 ? '' : gap}${text.join('\n')}\n`;
    })
    .join('');
}

const names = fc.uniqueArray(fc.constantFrom('filling', 'heating', 'care', '"on: off"', 'größe'), {
  minLength: 1,
  maxLength: 3,
});

const list = fc.array(entry, { minLength: 1, maxLength: 5 });
const sections = fc.tuple(names, fc.array(list, { minLength: 3, maxLength: 3 }));

const file: fc.Arbitrary<File> = fc.oneof(
  list.map((entries) => ({
    path: 'a.md',
    source: `---\ntitle: T\nfaqs:\n${lines(entries, '  ')}---\nBody.\n`,
  })),
  list.map((entries) => ({ path: '_data/a.yml', source: `# Questions.\n\n${lines(entries, '')}` })),
  sections.map(([keys, lists]) => ({
    path: '_data/a.yml',
    source: keys.map((key, at) => `${key}:\n${lines(lists[at] ?? [], '  ')}`).join('\n'),
  })),
  sections.map(([keys, lists]) => ({
    path: 'a.md',
    source: `---\nfaq:\n${keys.map((key, at) => `  - ${key}:\n${lines(lists[at] ?? [], '      ')}`).join('')}---\n`,
  })),
);

interface Seed {
  readonly kind: number;
  readonly topic: number;
  readonly item: number;
  readonly target: number;
  readonly index: number;
  readonly text: string;
}

const seed = fc.record<Seed>({
  kind: fc.nat(8),
  topic: fc.nat(9),
  item: fc.nat(9),
  target: fc.nat(9),
  index: fc.nat(9),
  text: words,
});

function told({ topics }: FaqDocument): Told {
  return topics.map(({ title, questions }) => [
    title.value,
    questions.map(({ question, answer }) => [question.value, answer.value] as const),
  ]);
}

/** A command that has a meaning in the file, and what the file must say then. */
function commandOn(document: FaqDocument, at: Seed): readonly [Command, Told] | undefined {
  const before = told(document);
  const hasTopics = document.shape.kind === 'sections';
  const t = at.topic % before.length;
  const target = at.target % before.length;
  const [title = '', questions = []] = before[t] ?? [];
  const count = questions.length;
  const with_ = (index: number, list: typeof questions): Told =>
    before.map((topic, other) => (other === index ? [topic[0], list] : topic));
  const put = <T>(values: readonly T[], index: number, value: T): readonly T[] => [
    ...values.slice(0, index),
    value,
    ...values.slice(index),
  ];
  const without = <T>(values: readonly T[], index: number): readonly T[] =>
    values.filter((_, other) => other !== index);
  const topic = String(t);
  if (at.kind === 0) {
    const index = at.index % (count + 1);
    const added = [at.text, 'So *it* is.\n'] as const;
    const command = {
      command: 'addQuestion',
      topic,
      index,
      question: added[0],
      anchor: '',
      answer: added[1],
    } as const;
    return [command, with_(t, put(questions, index, added))];
  }
  if (hasTopics && at.kind === 1) {
    const name = `${title} too`;
    return [
      { command: 'setTopic', topic, value: name },
      before.map((one, other) => (other === t ? [name, one[1]] : one)),
    ];
  }
  if (hasTopics && at.kind === 2) {
    const index = at.index % (before.length + 1);
    return [
      { command: 'addTopic', topic: 'a new one', anchor: '', index },
      put(before, index, ['a new one', []]),
    ];
  }
  const moved = before[t];
  if (hasTopics && at.kind === 3 && moved) {
    const index = at.index % before.length;
    return [{ command: 'moveTopic', topic, index }, put(without(before, t), index, moved)];
  }
  if (hasTopics && at.kind === 4 && before.length > 1)
    return [{ command: 'removeTopic', topic }, without(before, t)];
  const q = at.item % Math.max(1, count);
  const one = questions[q];
  if (!one) return undefined;
  const place = `${t}/${q}`;
  if (at.kind === 5)
    return [
      { command: 'setAnswer', at: place, value: at.text },
      with_(
        t,
        questions.map((other, index) => (index === q ? [other[0], at.text] : other)),
      ),
    ];
  if (at.kind === 6)
    return [{ command: 'duplicateQuestion', at: place }, with_(t, put(questions, q + 1, one))];
  if (at.kind === 7 && count > 1)
    return [{ command: 'removeQuestion', at: place }, with_(t, without(questions, q))];
  if (at.kind !== 8 || (count === 1 && target !== t)) return undefined;
  const room = (before[target]?.[1].length ?? 0) + (target === t ? 0 : 1);
  const index = at.index % room;
  const left = with_(t, without(questions, q));
  const moved_ = left.map((topicNow, other): Told[number] =>
    other === target ? [topicNow[0], put(topicNow[1], index, one)] : topicNow,
  );
  return [{ command: 'moveQuestion', at: place, topic: String(target), index }, moved_];
}

test('after any commands a file of any shape says what was meant, and the changes can be taken back', () => {
  fc.assert(
    fc.property(file, fc.array(seed, { minLength: 1, maxLength: 5 }), ({ path, source }, seeds) => {
      let document = readFaq(source, path);
      if (!document) throw new Error(`no FAQ in\n${source}`);
      for (const at of seeds) {
        const wanted = commandOn(document, at);
        if (!wanted) continue;
        const [command, after] = wanted;
        const applied = applyCommand(document, command);
        if (!applied.ok) {
          // Two sections can't have one name.
          expect(
            applied.error.code,
            `${JSON.stringify(command)} ${JSON.stringify(applied.error)}\n${document.source}`,
          ).toBe('not-editable');
          expect(['setTopic', 'addTopic']).toContain(command.command);
          continue;
        }
        const { changes, document: next } = applied.value;
        expect(told(next), `${JSON.stringify(command)}\n${document.source}`).toEqual(after);
        expect(told(readFaq(next.source, path) ?? next)).toEqual(after);
        expect(applyChanges(next.source, invertChanges(document.source, changes))).toBe(document.source);
        document = next;
      }
    }),
    runs,
  );
}, 300_000);
