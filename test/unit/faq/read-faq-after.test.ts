import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { FaqDocument, Question, Topic } from '../../../shared/faq/document';
import { readFaq, readFaqAfter } from '../../../shared/faq/read-faq';
import { applyChanges } from '../../../shared/text/apply-changes';
import { lawRuns } from '../../support/law-runs';
import { commandOf, commandSeed } from '../../support/random-command';
import { randomPage } from '../../support/random-page';

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
    lawRuns('reading after commands', 2_000),
  );
}, 600_000);

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
    lawRuns('reading after replacements', 2_000),
  );
}, 600_000);

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

test.each([
  [
    'a letter behind a last line that ends the front matter',
    page.slice(0, page.indexOf('Body')).trimEnd(),
    'x',
  ],
  ['a space before the only key that names the questions', '---\ntitle: Tea\nfaqs: []\n---\n', ' '],
])('%s is read', (_, source, insert) => {
  const document = readFaq(source);
  if (!document) throw new Error('no FAQ');
  const from = insert === 'x' ? source.length : source.indexOf('faqs');
  const changes = [{ from, to: from, insert }];
  expect(told(readFaqAfter(document, changes))).toEqual(told(readFaq(applyChanges(source, changes))));
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
