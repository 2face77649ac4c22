import {
  Tag,
  type Value,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type Template,
} from 'liquidjs';
import { readExpression } from '../liquid/expression';
import { readLaxly } from '../liquid/lax-expression';
import { LiquidObject } from '../liquid/liquid-object';
import { endMark, startMark } from '../liquid/marks';
import { renderTemplates } from '../liquid/renderer';
import { stateOf, type RenderState } from '../liquid/render-state';
import { splitOutsideQuotes } from '../liquid/split-outside-quotes';
import { unwrap } from '../liquid/operators';

type Token = ConstructorParameters<typeof Tag>[0];

/**
 * `{% for %}`. Where an item is a topic or a question of the page's own, by identity, the iteration's output stands
 * between marks.
 */
export class ForTag extends Tag {
  readonly #variable: string;
  readonly #collection: Value;
  readonly #collectionName: string;
  readonly #limit: Value | undefined;
  /** `continue`: where the last loop over the same collection stopped. */
  readonly #offset: Value | 'continue' | undefined;
  readonly #isReversed: boolean;
  readonly #templates: Template[] = [];
  readonly #elseTemplates: Template[] = [];

  constructor(token: Token, remaining: ConstructorParameters<typeof Tag>[1], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const loop = readLoop(token.args);
    if (!loop) throw new Error('a loop reads {% for item in list %}');
    this.#variable = loop.variable;
    this.#collectionName = loop.collection;
    this.#collection = readLaxly(loop.collection, liquid).value;
    const option = (name: string): string | undefined =>
      new RegExp(`\\b${name}\\s*:\\s*("[^"]*"|'[^']*'|[^\\s,|'"]+)`).exec(loop.rest)?.[1];
    const [limit, offset] = [option('limit'), option('offset')];
    this.#limit = limit === undefined ? undefined : readExpression(limit, liquid);
    this.#offset = offset === undefined || offset === 'continue' ? offset : readExpression(offset, liquid);
    this.#isReversed = /(?:^|\s)reversed\b/.test(loop.rest);
    this.#readBody(token, remaining, parser);
  }

  #readBody(token: Token, remaining: ConstructorParameters<typeof Tag>[1], parser: Parser): void {
    let current = this.#templates;
    parser
      .parseStream(remaining)
      .on('tag:else', () => {
        current = this.#elseTemplates;
      })
      .on('tag:endfor', function stop() {
        this.stop();
      })
      .on('template', (template: Template) => current.push(template))
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`);
      })
      .start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const items = yield this.#items(context);
    if (!Array.isArray(items) || items.length === 0) {
      yield renderTemplates(this.#elseTemplates, context, emitter);
      return;
    }
    const state = stateOf(context);
    const parent = context.getSync(['forloop']);
    const scope: Record<string, unknown> = Object.create(null);
    context.push(scope);
    for (const [index, item] of items.entries()) {
      state.limits.step();
      scope[this.#variable] = item;
      scope['forloop'] = forloop(index, items.length, `${this.#variable}-${this.#collectionName}`, parent);
      context.continueCalled = false;
      context.breakCalled = false;
      yield this.#iterate(context, emitter, state, item);
      if (context.breakCalled) break;
    }
    context.continueCalled = false;
    context.breakCalled = false;
    context.pop();
  }

  *#iterate(
    context: Context,
    emitter: Emitter,
    state: RenderState,
    item: unknown,
  ): Generator<unknown, unknown, unknown> {
    const marked = state.marked.get(item);
    if (!marked) {
      yield renderTemplates(this.#templates, context, emitter);
      return;
    }
    const outer = state.question;
    state.question = marked;
    emitter.write(startMark(marked.target));
    yield renderTemplates(this.#templates, context, emitter);
    emitter.write(endMark(marked.target));
    state.question = outer;
  }

  /** The members to loop over: `offset` and `limit` count before `reversed` turns them. */
  *#items(context: Context): Generator<unknown, readonly unknown[], unknown> {
    const all = membersOf(yield this.#collection.value(context, true));
    const key = `continue-${this.#variable}-${this.#collectionName}`;
    const offset =
      this.#offset === 'continue'
        ? context.getRegister<number>(key)
        : yield numberFrom(this.#offset, context);
    const limit = yield numberFrom(this.#limit, context);
    const from = typeof offset === 'number' ? Math.max(0, offset) : 0;
    const to = typeof limit === 'number' ? from + Math.max(0, limit) : all.length;
    const chosen = all.slice(from, to);
    context.setRegister(key, from + chosen.length);
    return this.#isReversed ? chosen.toReversed() : chosen;
  }
}

interface Loop {
  readonly variable: string;
  readonly collection: string;
  readonly rest: string;
}

/** `item in list limit: 3`: the list is a range in brackets, or goes up to the next white space outside of quotes. */
function readLoop(args: string): Loop | undefined {
  const [, variable, from] = /^\s*([\w-]+)\s+in\s+(\S[^]*)$/.exec(args) ?? [];
  if (variable === undefined || from === undefined) return undefined;
  const end = from.startsWith('(')
    ? from.indexOf(')') + 1
    : (splitOutsideQuotes(from, ' \t\r\n')[0] ?? '').length;
  if (end === 0) return undefined;
  return { variable, collection: from.slice(0, end), rest: from.slice(end) };
}

function* numberFrom(
  value: Value | undefined,
  context: Context,
): Generator<unknown, number | undefined, unknown> {
  if (!value) return undefined;
  const number = Math.trunc(Number(unwrap(yield value.value(context))));
  return Number.isNaN(number) ? undefined : number;
}

/** A list's members, a mapping's pairs; a text is one member, nothing has none. */
function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof LiquidObject) return value.keys().map((key) => [key, value.get(key)]);
  return Object.entries(value);
}

function forloop(
  index: number,
  length: number,
  name: string,
  parent: unknown,
): Readonly<Record<string, unknown>> {
  return {
    name,
    length,
    index: index + 1,
    index0: index,
    rindex: length - index,
    rindex0: length - index - 1,
    first: index === 0,
    last: index === length - 1,
    parentloop: parent,
  };
}
