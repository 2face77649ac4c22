import { Tag, type Context, type Emitter, type Liquid } from 'liquidjs';
import { evaluate, FRAGMENT, readExpression, type Expression } from '../liquid/expression';
import { stateOf } from '../liquid/render-state';
import { isNothing } from '../liquid/operators';
import { outputText, rubyText } from '../../yaml/ruby-text';
import type { Remaining, TagToken } from './block-body';

/** `{% cycle "a", "b" %}` or `{% cycle name: "a", "b" %}`: another value of its group at each turn. */
export class CycleTag extends Tag {
  readonly #group: Expression | undefined;
  readonly #values: readonly Expression[];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid) {
    super(token, remaining, liquid);
    const [, group, named] = NAMED.exec(token.args) ?? [];
    this.#group = group === undefined ? undefined : readExpression(group);
    this.#values = (named ?? token.args).split(',').flatMap((value) => {
      const found = FIRST_FRAGMENT.exec(value)?.[0];
      const read = found === undefined ? undefined : readExpression(found);
      const isNil = read?.kind === 'literal' && isNothing(read.value);
      return read === undefined || isNil ? [] : [read];
    });
    if (!STARTS_WITH_VALUE.test(token.args)) throw new Error('a cycle has values: {% cycle "odd", "even" %}');
  }

  render(context: Context, emitter: Emitter): void {
    const { cycles } = stateOf(context);
    const key = this.#group
      ? `group ${rubyText(evaluate(this.#group, context))}`
      : `values ${JSON.stringify(this.#values)}`;
    const turn = cycles.get(key) ?? 0;
    const value = this.#values[turn];
    if (value) emitter.write(outputText(evaluate(value, context)));
    cycles.set(key, turn + 1 >= this.#values.length ? 0 : turn + 1);
  }
}

const FIRST_FRAGMENT = new RegExp(FRAGMENT);
const STARTS_WITH_VALUE = new RegExp(String.raw`^\s*${FRAGMENT}`);
const NAMED = new RegExp(
  String.raw`^\s*(${FRAGMENT.replaceAll(String.raw`\s,|`, String.raw`\s,:|`)})\s*:\s*([^]*)`,
);
