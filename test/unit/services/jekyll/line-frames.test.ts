import { expect, test } from 'vitest';
import { lineFrames } from '../../../../src-main/services/jekyll/line-frames';

function framed(chunks: readonly Uint8Array[], longest?: number): readonly string[] {
  const frames = lineFrames(longest);
  return chunks.flatMap((chunk) => frames.take(chunk));
}

const bytes = (text: string): Buffer => Buffer.from(text);

test('a line that comes in pieces is given once it is whole', () => {
  expect(framed([bytes('{"a"'), bytes(':1}'), bytes('\n{"b"')])).toEqual(['{"a":1}']);
});

test('several lines that come at once are given one by one', () => {
  expect(framed([bytes('one\ntwo\nthr'), bytes('ee\n')])).toEqual(['one', 'two', 'three']);
});

test('a character whose bytes come apart stays whole', () => {
  const [first, rest] = [bytes('é€😀\n').subarray(0, 6), bytes('é€😀\n').subarray(6)];
  expect(framed([first, rest])).toEqual(['é€😀']);
});

test('a line that is too long is left out, and the next one is given', () => {
  expect(framed([bytes('12345'), bytes('6789\nnext\n')], 6)).toEqual(['next']);
});
