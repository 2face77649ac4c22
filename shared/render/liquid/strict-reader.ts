import { expressionTokens, type ExpressionToken } from './expression-tokens';

/** Thrown where a text is not what Liquid's strict parser wants; its lax one is tried then. */
export class NotStrictError extends Error {
  override readonly name = 'NotStrictError';
}

/** Reads the markup of a tag or an output piece by piece, strictly: `NotStrictError` where something else stands there. */
export class StrictReader {
  readonly #tokens: readonly ExpressionToken[];
  #next = 0;

  constructor(markup: string) {
    const tokens = expressionTokens(markup);
    if (!tokens) throw new NotStrictError();
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  end(): void {
    if (!this.isAtEnd) throw new NotStrictError();
  }

  /** Takes the sign (or the name) if it comes next. */
  takes(text: string): boolean {
    const token = this.#tokens[this.#next];
    const isIt = token?.text === text && (token.kind === 'sign' || token.kind === 'name');
    if (isIt) this.#next += 1;
    return isIt;
  }

  comparison(): string | undefined {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'comparison') return undefined;
    this.#next += 1;
    return token.text;
  }

  name(): string {
    return this.#take('name');
  }

  /** The name of a parameter with a colon behind it, where one comes next. */
  label(): string | undefined {
    const [first, second] = this.#tokens.slice(this.#next, this.#next + 2);
    if (first?.kind !== 'name' || second?.text !== ':' || second.kind !== 'sign') return undefined;
    this.#next += 2;
    return first.text;
  }

  /** A value: a literal, a range in brackets, or a name with what is read of it. Without the white space in it. */
  expression(): string {
    const token = this.#tokens[this.#next];
    if (token?.kind === 'name') {
      this.#next += 1;
      return token.text + this.#steps();
    }
    if (token?.kind === 'text' || token?.kind === 'number') {
      this.#next += 1;
      return token.text;
    }
    if (this.takes('[')) return `[${this.#inBrackets()}]${this.#steps()}`;
    if (!this.takes('(')) throw new NotStrictError();
    const from = this.expression();
    this.#take('dots');
    const to = this.expression();
    if (!this.takes(')')) throw new NotStrictError();
    return `(${from}..${to})`;
  }

  #steps(): string {
    let steps = '';
    for (;;) {
      if (this.takes('[')) steps += `[${this.#inBrackets()}]`;
      else if (this.takes('.')) steps += `.${this.name()}`;
      else return steps;
    }
  }

  #inBrackets(): string {
    const inside = this.expression();
    if (!this.takes(']')) throw new NotStrictError();
    return inside;
  }

  #take(kind: ExpressionToken['kind']): string {
    const token = this.#tokens[this.#next];
    if (token?.kind !== kind) throw new NotStrictError();
    this.#next += 1;
    return token.text;
  }
}

/** What the strict reading gives, else what the lax one gives. */
export function strictlyOr<T>(strict: () => T, lax: () => T): { readonly value: T; readonly isLax: boolean } {
  try {
    return { value: strict(), isLax: false };
  } catch (error) {
    if (!(error instanceof NotStrictError)) throw error;
    return { value: lax(), isLax: true };
  }
}
