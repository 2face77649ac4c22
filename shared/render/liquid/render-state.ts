import type { Context, Token } from 'liquidjs';
import type { Site } from '../../site/site';
import type { SiteDocument } from '../../site/document';
import type { RenderProblem } from '../rendered';
import type { ForLoopObject } from '../tags/loop-object';
import type { LiquidEngine } from './engine';
import type { MarkTarget } from './marks';
import type { KnownLines } from './known-lines';

/** What one rendering of a page carries through all its templates. */
export interface RenderState {
  readonly site: Site;
  readonly engine: LiquidEngine;
  readonly page: SiteDocument;
  readonly problems: RenderProblem[];
  /** The page's own topics and questions by identity, for marking. */
  readonly marked: ReadonlyMap<unknown, MarkedItem>;
  /** The tag or output that is rendered: what fails inside an expression is told at its place. */
  current: Token | undefined;
  /** The question whose turn it is in the layout's loop. */
  question: MarkedItem | undefined;
  /** Whether an answer of the page is rendered, not what the layout says around it. */
  isInAnswer: boolean;
  /** Whether what the templates write becomes Markdown: those of a page's text. */
  writesMarkdown: boolean;
  /** The answers that have assigned variables, by the variables' names. */
  readonly assigners: Map<string, MarkTarget>;
  readonly limits: RenderLimits;
  /** The loop whose turn it is. */
  loop: ForLoopObject | undefined;
  /** What `increment` and `decrement` have counted. */
  readonly counters: Record<string, number>;
  /** Whose turn it is in each group of `cycle`. */
  readonly cycles: Map<string, number>;
  /** What the page has said for the blocks of its layout (`contentfor`). */
  readonly blocks: Map<string, string>;
  /** What the last `ifchanged` showed. */
  lastChange: string | undefined;
  /** The answers of the file in hand, in its order. */
  readonly answers: readonly PageAnswer[];
  /** The key of an answer in a question's mapping. */
  readonly answerKey: string;
  readonly answerLines: KnownLines;
  /** Called with what an output that prints an answer writes; see `render-answers.ts`. */
  onAnswer: ((target: MarkTarget, html: string) => void) | undefined;
}

/** An answer of the file in hand, before any Liquid. */
export interface PageAnswer {
  readonly topicIndex: number;
  readonly itemIndex: number;
  readonly anchor: string;
  readonly text: string;
}

export interface MarkedItem {
  readonly target: MarkTarget;
  /** The answer's text as Liquid sees it; undefined for a topic. */
  readonly answer: string | undefined;
}

/** Thrown where a rendering takes too long, nests too deep or writes too much: the page can't be rendered. */
export class RenderLimitError extends Error {
  override readonly name = 'RenderLimitError';
}

/** Guards against templates without end. One for each page rendering. */
export class RenderLimits {
  readonly #deadline: number;
  readonly #maxOutput: number;
  #depth = 0;
  #written = 0;
  #steps = 0;

  constructor(options: { readonly milliseconds: number; readonly maxOutput: number }) {
    this.#deadline = Date.now() + options.milliseconds;
    this.#maxOutput = options.maxOutput;
  }

  step(): void {
    this.#steps += 1;
    if (this.#steps % 64 === 0 && Date.now() > this.#deadline) {
      throw new RenderLimitError(
        'The page takes too long to render: a loop in its Liquid does not come to an end.',
      );
    }
  }

  enter(): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) {
      throw new RenderLimitError(
        'The page’s Liquid nests too deep: an include that includes itself, perhaps.',
      );
    }
  }

  leave(): void {
    this.#depth -= 1;
  }

  wrote(length: number): void {
    this.#written += length;
    if (this.#written > this.#maxOutput) {
      throw new RenderLimitError(
        'The page’s Liquid writes too much: a loop that repeats a long text, perhaps.',
      );
    }
  }
}

/** Liquid's own limit on nested blocks and includes is 100. */
const MAX_DEPTH = 100;

const REGISTER = 'answerbook';

export function setState(context: Context, state: RenderState): void {
  context.setRegister(REGISTER, state);
}

export function stateOf(context: Context): RenderState {
  return context.getRegister<RenderState>(REGISTER);
}
