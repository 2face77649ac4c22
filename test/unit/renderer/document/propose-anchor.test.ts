import { expect, test } from 'vitest';
import { proposeAnchor } from '../../../../src-renderer/features/question/propose-anchor';

const none = new Set<string>();

test('an anchor is made of the words that tell something', () => {
  expect(proposeAnchor('Is Stitch PCI compliant?', none)).toBe('stitch-pci-compliant');
});

test('letters lose their accents', () => {
  expect(proposeAnchor('Für Schüler', none)).toBe('fur-schuler');
});

test('an apostrophe does not divide a word', () => {
  expect(proposeAnchor('Customer’s keys', none)).toBe('customers-keys');
});

test('a long question gives a short anchor', () => {
  expect(proposeAnchor('one two three four five six seven eight', none)).toBe('one-two-three-four-five-six');
});

test('a question of small words alone keeps them', () => {
  expect(proposeAnchor('What is it?', none)).toBe('what-is-it');
});

test('an anchor that is taken gets a number', () => {
  expect(proposeAnchor('Keys', new Set(['keys', 'keys-2']))).toBe('keys-3');
});

test('words without letters give no anchor', () => {
  expect(proposeAnchor('???', none)).toBe('');
});
