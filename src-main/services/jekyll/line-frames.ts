import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of bytes into lines: gives those that are whole, and keeps the rest for what comes next. */
export interface LineFrames {
  take(bytes: Uint8Array): readonly string[];
}

/** More than this without a line's end is no message of ours, and is thrown away up to the next one. */
const LONGEST_LINE = 128_000_000;

export function lineFrames(longest = LONGEST_LINE): LineFrames {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  let length = 0;
  let isTooLong = false;
  const add = (piece: string): void => {
    length += piece.length;
    isTooLong ||= length > longest;
    if (isTooLong) pieces = [];
    else pieces.push(piece);
  };
  return {
    take(bytes) {
      const [first = '', ...others] = decoder.write(Buffer.from(bytes)).split('\n');
      const lines: string[] = [];
      add(first);
      for (const piece of others) {
        if (!isTooLong) lines.push(pieces.join(''));
        pieces = [];
        length = 0;
        isTooLong = false;
        add(piece);
      }
      return lines;
    },
  };
}
