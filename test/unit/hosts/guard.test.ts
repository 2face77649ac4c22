import { expect, test } from 'vitest';
import { refusal } from '../../../src-main/hosts/browser/guard';

const guard = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', token: 'secret' };
const right = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'x-answerbook-token': 'secret' };

test('a request of our own page passes', () => {
  expect(refusal(guard, right)).toBeUndefined();
});

test('a request without an origin passes, as the first one of a page has none', () => {
  expect(refusal(guard, { ...right, origin: undefined })).toBeUndefined();
});

test('the name of another host is refused, though it leads to us', () => {
  expect(refusal(guard, { ...right, host: 'localhost:4000' })).toBe('host');
});

test('another port is another host', () => {
  expect(refusal(guard, { ...right, host: '127.0.0.1:4001' })).toBe('host');
});

test('the origin of another page is refused', () => {
  expect(refusal(guard, { ...right, origin: 'https://example.com' })).toBe('origin');
});

test('the origin of a sandboxed frame is refused', () => {
  expect(refusal(guard, { ...right, origin: 'null' })).toBe('origin');
});

test('a missing token is refused', () => {
  expect(refusal(guard, { ...right, 'x-answerbook-token': undefined })).toBe('token');
});

test('a token that only begins right is refused', () => {
  expect(refusal(guard, { ...right, 'x-answerbook-token': 'secre' })).toBe('token');
});

test('two tokens are refused, be one of them right', () => {
  expect(refusal(guard, { ...right, 'x-answerbook-token': ['secret', 'x'] })).toBe('token');
});

test('public files need no token', () => {
  expect(refusal({ ...guard, token: undefined }, { host: guard.host })).toBeUndefined();
});
