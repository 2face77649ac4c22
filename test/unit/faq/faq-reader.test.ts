import { expect, test } from 'vitest';
import { faqReader } from '../../../shared/faq/faq-reader';
import { fileKindOf } from '../../../shared/faq/shapes/place';

const page = (...answers: readonly string[]): string =>
  `---\nfaqs:\n${answers.map((answer, index) => `  - question: Q${index}\n    answer: ${answer}\n`).join('')}---\n`;
const kind = fileKindOf('_pages/help.md');

test('a text that was typed in is read as it is now', () => {
  const reader = faqReader();
  reader.read('a.md', page('Early.', 'Late.'), kind);
  const document = reader.read('a.md', page('Early.', 'Later.'), kind);
  expect(document?.topics[0]?.questions[1]?.answer?.value).toBe('Later.');
});

test('a text that was not changed is not read again', () => {
  const reader = faqReader();
  const document = reader.read('a.md', page('Early.'), kind);
  expect(reader.read('a.md', page('Early.'), kind)).toBe(document);
});

test('two files are never taken for each other', () => {
  const reader = faqReader();
  reader.read('a.md', page('Of a.'), kind);
  reader.read('b.md', page('Of b.', 'Of b too.'), kind);
  expect(reader.read('a.md', page('Of a.'), kind)?.topics[0]?.questions).toHaveLength(1);
});

test('a text whose questions are gone holds none', () => {
  const reader = faqReader();
  reader.read('a.md', page('Early.'), kind);
  expect(reader.read('a.md', '---\ntitle: Help\n---\n', kind)).toBeUndefined();
});

test('a text whose questions came back is read', () => {
  const reader = faqReader();
  reader.read('a.md', page('Early.'), kind);
  reader.read('a.md', 'nothing', kind);
  expect(reader.read('a.md', page('Early.'), kind)?.topics).toHaveLength(1);
});
