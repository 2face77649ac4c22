import { RubyObject } from '../../yaml/ruby-value';

/** `(1..5)` in a template: a list of whole numbers, both ends in it, that is made when somebody wants it. */
export class RubyRange extends RubyObject {
  readonly from: number;
  readonly to: number;

  constructor(from: number, to: number) {
    super();
    this.from = from;
    this.to = to;
  }

  get size(): number {
    return Math.max(0, this.to - this.from + 1);
  }

  /** Throws where the list would exhaust the machine. */
  members(): readonly number[] {
    if (this.size > MOST_MEMBERS)
      throw new Error('This makes a list that is too long to render; it shows nothing.');
    return Array.from({ length: this.size }, (_, index) => this.from + index);
  }

  override toString(): string {
    return `${this.from}..${this.to}`;
  }
}

const MOST_MEMBERS = 5_000_000;
