import type { Template } from 'liquidjs';
import { RubyEmitter } from './ruby-emitter';

/** The line of a text that a line of what was made of it comes from, both counted from 1; undefined for none. */
export type SourceLines = (line: number) => number | undefined;

/** What one template has written, and where it stands in the text; inner ones before those around them. */
interface Piece {
  readonly from: number;
  /** Where the first written character stands in the text. */
  readonly source: number;
  /** Text that is written as it stands; else all of it comes from the tag at `source`. */
  readonly isText: boolean;
}

/** Collects what the templates of one text write, and remembers which part of the text wrote what. */
export class TracedEmitter extends RubyEmitter {
  readonly #text: string;
  readonly #pieces: Piece[] = [];
  /** Where the pieces end in the buffer: ascending. */
  readonly #ends: number[] = [];

  constructor(text: string) {
    super();
    this.#text = text;
  }

  /** The template has written what stands in the buffer from that offset on. */
  trace({ token }: Template, from: number): void {
    const to = this.buffer.length;
    if (to === from || token.input !== this.#text) return;
    const written = this.buffer.slice(from, to);
    const within = this.#text.slice(token.begin, token.end).indexOf(written);
    const isText = within >= 0 || this.#text.startsWith(written, token.end);
    // What stands in `raw`, or in a condition, is written as it is, from the end of the tag on.
    const start = within >= 0 ? token.begin + within : isText ? token.end : token.begin;
    this.#pieces.push({ from, source: start, isText });
    this.#ends.push(to);
  }

  /** The lines of the text that the lines of the buffer come from. */
  sourceLines(): SourceLines {
    const textLines = lineStartsOf(this.#text);
    const known = lineStartsOf(this.buffer).map((start) => {
      const source = this.#sourceAt(firstVisible(this.buffer, start));
      return source === undefined ? undefined : countUpTo(textLines, source);
    });
    return (line) => known[line - 1];
  }

  #sourceAt(offset: number): number | undefined {
    // Pieces come in the order of their ends, so that the first ones that end behind the offset are the innermost.
    for (let index = countUpTo(this.#ends, offset); index < this.#pieces.length; index += 1) {
      const piece = this.#pieces[index];
      if (piece && piece.from <= offset)
        return piece.isText ? piece.source + (offset - piece.from) : piece.source;
    }
    return undefined;
  }
}

/** The first character of a line that is no white space, or the line's end. */
function firstVisible(text: string, start: number): number {
  const space = /[^\S\n]*/y;
  space.lastIndex = start;
  return start + (space.exec(text)?.[0].length ?? 0);
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

/** How many of the ascending offsets are not behind the given one: of starts of lines, the number of its line. */
function countUpTo(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
