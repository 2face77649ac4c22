import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { FaqDocument, Question, Topic } from '../../../shared/faq/document';
import { readFaq, readFaqAfter } from '../../../shared/faq/read-faq';
import { applyChanges } from '../../../shared/text/apply-changes';
import { commandOf, commandSeed } from '../../support/random-command';
import { randomPage } from '../../support/random-page';

const runs = {
  numRuns: Number(process.env['LAW_RUNS'] ?? 300),
  seed: Number(process.env['LAW_SEED'] ?? Date.now() % 1e9),
};
console.info(`laws of reading after changes: seed ${runs.seed}, ${runs.numRuns} pages`);

/** All that a document tells, as plain data. */
function told(document: FaqDocument | undefined): unknown {
  return document && { ...document, topics: document.topics.map(toldTopic) };
}

function toldTopic({ title, anchor, range, questions }: Topic): unknown {
  return { title, anchor, range, questions: questions.map(toldQuestion) };
}

function toldQuestion({ question, anchor, answer, range }: Question): unknown {
  return { question, anchor, answer, range };
}

test('after commands a document is what it is when the new text is read', () => {
  fc.assert(
    fc.property(randomPage, fc.array(commandSeed, { minLength: 1, maxLength: 5 }), (source, seeds) => {
      let document = readFaq(source);
      for (const seed of seeds) {
        if (!document) return;
        const command = commandOf(
          seed,
          document.topics.map((topic) => topic.questions.length),
        );
        const applied = command && applyCommand(document, command);
        if (!applied?.ok) continue;
        document = applied.value.document;
        expect(told(document)).toEqual(told(readFaq(document.source)));
      }
    }),
    runs,
  );
}, 120_000);

test('after any replacement a document is what it is when the new text is read', () => {
  const insert = fc.constantFrom(
    '',
    'x',
    '\n',
    '---\n',
    '\n---\n',
    '"',
    ': ',
    '- a\n',
    '\n...\n',
    '    - question: q\n',
    '#',
    ' ',
  );
  fc.assert(
    fc.property(randomPage, fc.nat(), fc.nat(20), insert, (source, at, length, text) => {
      const document = readFaq(source);
      if (!document) return;
      const from = at % (source.length + 1);
      const changes = [{ from, to: Math.min(from + length, source.length), insert: text }];
      expect(told(readFaqAfter(document, changes))).toEqual(told(readFaq(applyChanges(source, changes))));
    }),
    runs,
  );
}, 120_000);

const page = `---
title: Tea
faqs:
  - topic: Making
    items:
      - question: How?
        answer: So.
---
Body.
`;

test.each([
  ['the body', 'Body', 'Text'],
  ['an answer', 'So.', 'Like this.'],
  ['the line that ends the front matter', '---\nBody', '\n---\nBody'],
  ['a new end of the front matter', '    items:', '---\n    items:'],
  ['the first line', '---\ntitle', '--\ntitle'],
])('a change of %s is read', (_, what, insert) => {
  const document = readFaq(page);
  if (!document) throw new Error('no FAQ');
  const from = page.indexOf(what);
  const changes = [{ from, to: from + what.length, insert }];
  expect(told(readFaqAfter(document, changes))).toEqual(told(readFaq(applyChanges(page, changes))));
});

test('changes out of order are refused', () => {
  const document = readFaq(page);
  if (!document) throw new Error('no FAQ');
  const changes = [
    { from: 20, to: 21, insert: '' },
    { from: 5, to: 6, insert: '' },
  ];
  expect(() => readFaqAfter(document, changes)).toThrow(RangeError);
});
