import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../../shared/faq/apply-command';
import type { Command } from '../../../../shared/faq/command';
import type { FaqDocument, ScalarField } from '../../../../shared/faq/document';
import { readFaq } from '../../../../shared/faq/read-faq';
import type { WrittenStyle } from '../../../../shared/yaml/scalar-slot';
import { applyChanges } from '../../../../shared/text/apply-changes';
import {
  bundled,
  changedFiles,
  filesOf,
  FOLDER,
  outlineOf,
  readFiles,
  type Files,
} from '../../../support/question-folder';
import { lawRuns } from '../../../support/law-runs';

/** Folders of questions in all their ways, and any command on them. */

const word = fc.constantFrom(
  'Seeds',
  'How deep?',
  'no',
  '12',
  "It's",
  'a: b',
  '#x',
  'é',
  '',
  '- y',
  'yes',
  '"q"',
);
const category = fc.constantFrom('Planting', 'Care', 'no', '2024-01-01');
const answer = fc.constantFrom(
  'Yes.',
  '',
  'One.\n\nTwo.',
  '---\nInside.',
  '    code',
  '# Heading\n\n- a\n- b',
  '{{ x }}',
);
const weights = fc.constantFrom<readonly (number | undefined)[]>(
  [1, 2, 3, 4, 5],
  [10, 20, 30, 40, 50],
  [1, 1, 1, 1, 1],
  [undefined, undefined, 3, 3, 7],
  [-1, 0, 5, 5, 6],
);
const ending = fc.constantFrom('\n', '\r\n');

const folder: fc.Arbitrary<Files> = fc
  .record({
    questions: fc.array(
      fc.record({ title: word, category, answer, ending, gap: fc.boolean(), quoted: fc.boolean() }),
      { minLength: 1, maxLength: 5 },
    ),
    by: fc.constantFrom('weight', 'number', 'name'),
    weights,
    grouped: fc.boolean(),
    anchored: fc.boolean(),
    others: fc.boolean(),
  })
  .map(({ questions, by, weights: given, grouped, anchored, others }) => {
    const files = questions.map(
      ({ title, category: topic, answer: text, ending: end, gap, quoted }, index) => {
        const lines = [
          '---',
          '# a comment',
          `title: ${quoted ? JSON.stringify(title) : plain(title)}`,
          ...(grouped ? [`category: ${plain(topic)}`] : []),
          ...(by === 'weight' && given[index] !== undefined ? [`weight: ${given[index]}  # kept`] : []),
          ...(anchored ? [`anchor: a${index}`] : []),
          'tags: [one, two]',
          '---',
          ...(gap ? [''] : []),
          ...text.split('\n'),
          '',
        ];
        const name =
          by === 'number' ? `${String(index + 1).padStart(2, '0')}-q.md` : `q${(index * 3) % 5}-${index}.md`;
        return [name, lines.join(end)] as const;
      },
    );
    return Object.fromEntries([...files, ...(others ? [['notes.md', 'No question.\n'] as const] : [])]);
  });

/** As YAML that means the text. */
function plain(text: string): string {
  return /^[A-Z][a-z]+$/.test(text) ? text : JSON.stringify(text);
}

const command: fc.Arbitrary<(document: FaqDocument) => Command> = fc
  .record({
    kind: fc.nat(12),
    t: fc.nat(4),
    q: fc.nat(4),
    u: fc.nat(4),
    i: fc.nat(5),
    word,
    answer,
    category,
  })
  .map(
    ({ kind, t, q, u, i, word: value, answer: text, category: title }) =>
      (document: FaqDocument): Command => {
        const topic = t % Math.max(1, document.topics.length);
        const other = u % Math.max(1, document.topics.length);
        const count = document.topics[topic]?.questions.length ?? 0;
        const at = `${topic}/${q % Math.max(1, count)}`;
        const room = (document.topics[other]?.questions.length ?? 0) - (other === topic ? 1 : 0);
        const commands: readonly Command[] = [
          { command: 'setQuestion', at, value },
          { command: 'setAnswer', at, value: text },
          { command: 'setAnchor', at, value: 'new' },
          {
            command: 'addQuestion',
            topic: `${topic}`,
            index: i % (count + 1),
            question: value,
            anchor: '',
            answer: text,
          },
          { command: 'removeQuestion', at },
          { command: 'moveQuestion', at, topic: `${other}`, index: i % (room + 1) },
          { command: 'duplicateQuestion', at },
          { command: 'addTopic', topic: title, anchor: '' },
          { command: 'setTopic', topic: `${topic}`, value: title },
          { command: 'removeTopic', topic: `${topic}` },
          { command: 'setQuestionField', at, field: 'since', value },
          { command: 'setQuestionField', at, field: 'weight', value: '7' },
          { command: 'renameFile', at, name: `new-${i}` },
        ];
        return commands[kind] ?? { command: 'removeQuestion', at };
      },
  );

interface Carried {
  readonly before: FaqDocument;
  readonly wanted: Command;
  readonly after: FaqDocument;
}

function writtenStyle(field: ScalarField | undefined): WrittenStyle | undefined {
  const style = field?.style;
  return style === 'plain' || style === 'single-quoted' || style === 'double-quoted' ? style : undefined;
}

/** Undefined where the command is refused. */
function carriedOut(files: Files, make: (document: FaqDocument) => Command): Carried | undefined {
  const before = readFiles(files);
  const wanted = make(before);
  const applied = applyCommand(before, wanted);
  if (!applied.ok) {
    expect(applied.error.code, JSON.stringify(applied.error)).not.toBe('verification-failed');
    return undefined;
  }
  expect(applyChanges(before.source, applied.value.changes)).toBe(applied.value.document.source);
  return { before, wanted, after: applied.value.document };
}

const runs = lawRuns('commands on folders', 2000);

test('a command never fails its own check, and what it answers is what the files read as', () => {
  fc.assert(
    fc.property(folder, command, (files, make) => {
      const carried = carriedOut(files, make);
      if (!carried) return;
      const { after } = carried;
      const again =
        readFaq(after.source, FOLDER) ?? readFaq(after.source, { ...FOLDER, rule: { files: '_faqs' } });
      // Keys that too few files have by now are known from before.
      if (again?.shape.topicKey === after.shape.topicKey && again.shape.orderKey === after.shape.orderKey) {
        expect(outlineOf(again)).toEqual(outlineOf(after));
      }
      expect(bundled(filesOf(after.source))).toBe(after.source);
    }),
    runs,
  );
});

test('a text that is set changes its own file and no other', () => {
  fc.assert(
    fc.property(folder, command, (files, make) => {
      const carried = carriedOut(files, make);
      if (!carried || !/^set(?:Question|Answer|Anchor|QuestionField)$/.test(carried.wanted.command)) return;
      const changed = Object.keys(changedFiles(files, filesOf(carried.after.source)));
      const [t, q] = ('at' in carried.wanted ? carried.wanted.at : '').split('/').map(Number);
      const own = carried.before.topics[t ?? 0]?.questions[q ?? 0]?.file;
      expect(changed.filter((name) => name !== own)).toEqual([]);
    }),
    runs,
  );
});

test('a text that is set is read as it was set, and setting it back gives the file back', () => {
  fc.assert(
    fc.property(
      folder,
      fc.nat(4),
      fc.nat(4),
      fc.oneof(word, answer),
      fc.boolean(),
      (files, t, q, value, isAnswer) => {
        const before = readFiles(files);
        const topic = t % before.topics.length;
        const at = `${topic}/${q % (before.topics[topic]?.questions.length ?? 1)}`;
        const kind = isAnswer ? 'setAnswer' : 'setQuestion';
        const fieldIn = (document: FaqDocument) => {
          const [one, other] = at.split('/').map(Number);
          const question = document.topics[one ?? 0]?.questions[other ?? 0];
          return isAnswer ? question?.answer : question?.question;
        };
        const part = (document: FaqDocument) => fieldIn(document)?.value ?? '';
        const old = part(before);
        const set = applyCommand(before, { command: kind, at, value });
        if (!set.ok) expect.fail(JSON.stringify(set.error));
        expect(part(set.value.document)).toBe(value);
        // The form remembers how a text was written before it was typed over.
        const style = writtenStyle(fieldIn(before));
        const back = applyCommand(set.value.document, { command: kind, at, value: old, style });
        if (!back.ok) expect.fail(JSON.stringify(back.error));
        expect(part(back.value.document)).toBe(old);
        expect(back.value.document.source).toBe(before.source);
      },
    ),
    runs,
  );
});

test('a question that is added and removed again leaves every file as it was', () => {
  fc.assert(
    fc.property(folder, word, answer, (files, question, text) => {
      const before = readFiles(files);
      const added = applyCommand(before, {
        command: 'addQuestion',
        topic: '0',
        question,
        anchor: '',
        answer: text,
      });
      if (!added.ok) return;
      // Where others made room by another number they keep that.
      if (Object.keys(changedFiles(files, filesOf(added.value.document.source))).length !== 1) return;
      const known = new Set(Object.keys(files));
      const place = added.value.document.topics.flatMap(({ questions }, topicIndex) =>
        questions.flatMap(({ file }, itemIndex) =>
          known.has(file ?? '') ? [] : `${topicIndex}/${itemIndex}`,
        ),
      );
      const removed = applyCommand(added.value.document, { command: 'removeQuestion', at: place[0] ?? '' });
      if (!removed.ok) expect.fail(JSON.stringify(removed.error));
      expect(filesOf(removed.value.document.source)).toEqual(files);
    }),
    runs,
  );
});
