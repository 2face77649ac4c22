import { expect, test } from 'vitest';
import type { ScalarField, ScalarStyle } from '../../../../shared/faq/document';
import { answerValue, shownAnswer } from '../../../../src-renderer/features/question/answer-text';

function field(value: string, style: ScalarStyle): ScalarField {
  return { value, style, range: { from: 0, to: 0 } };
}

test('the line break that ends a block is not shown as an empty line', () => {
  expect(shownAnswer(field('Words.\n', 'literal'))).toBe('Words.');
});

test('an answer in a block keeps the line break at its end', () => {
  expect(answerValue('Other words.', field('Words.\n', 'literal'))).toBe('Other words.\n');
});

test('an answer that keeps several line breaks keeps them all', () => {
  expect(answerValue('Other.', field('Words.\n\n\n', 'literal'))).toBe('Other.\n\n\n');
});

test('new lines at the end wait for the words behind them', () => {
  expect(answerValue('Words.\n\n', field('Words.\n', 'literal'))).toBe('Words.\n');
});

test('an answer of one line stays one', () => {
  expect(answerValue('Other', field('Words', 'plain'))).toBe('Other');
});

test('an answer that gets a second line becomes a block, which ends with a line break', () => {
  expect(answerValue('One\n\nTwo', field('One', 'plain'))).toBe('One\n\nTwo\n');
});

test('a block that strips the line break at its end goes on to do so', () => {
  expect(answerValue('One\nTwo', field('One', 'literal'))).toBe('One\nTwo');
});

test('an answer whose words are all taken out is empty', () => {
  expect(answerValue('\n', field('Words.\n', 'literal'))).toBe('');
});
