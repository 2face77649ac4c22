import type { SourceLines } from './traced-emitter';

/** What a layout has made of answers so far, with the answers' lines that its lines come from. */
export class KnownLines {
  readonly #lines = new Map<string, SourceLines>();
  /** What was made last, without marks. */
  latest: string | undefined;

  get(text: string): SourceLines | undefined {
    return this.#lines.get(text);
  }

  set(text: string, lines: SourceLines): void {
    this.#lines.set(text, lines);
    this.latest = text;
  }
}
