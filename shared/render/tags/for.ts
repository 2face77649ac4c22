import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { dropBlankText } from '../liquid/blank-block';
import { membersOf } from '../liquid/context';
import { evaluate } from '../liquid/expression';
import { endMark, startMark } from '../liquid/marks';
import { renderTemplates } from '../liquid/renderer';
import { stateOf, type RenderState } from '../liquid/render-state';
import { wholeNumber } from '../liquid/whole-number';
import { readBlock, type Remaining, type TagToken } from './block-body';
import { readLoopMarkup, type LoopMarkup } from './loop-markup';
import { ForLoopObject } from './loop-object';

/**
 * `{% for %}`. Where an item is a topic or a question of the page's own, by identity, the iteration's output stands
 * between marks.
 */
export class ForTag extends Tag {
  readonly #loop: LoopMarkup;
  readonly #templates: Template[] = [];
  readonly #elseTemplates: Template[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#loop = readLoopMarkup(token.args);
    readBlock(token, remaining, parser, {
      first: this.#templates,
      opens: { else: () => this.#elseTemplates },
    });
    dropBlankText(this, [this.#templates, this.#elseTemplates]);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const items = chooseItems(this.#loop, context);
    if (items.length === 0) {
      yield renderTemplates(this.#elseTemplates, context, emitter);
      return;
    }
    const state = stateOf(context);
    const parent = state.loop;
    const loop = new ForLoopObject(this.#loop.name, items.length, parent);
    const scope: Record<string, unknown> = Object.create(null);
    scope['forloop'] = loop;
    state.loop = loop;
    context.push(scope);
    for (const item of items) {
      state.limits.step();
      scope[this.#loop.variable] = item;
      context.continueCalled = false;
      yield this.#iterate(context, emitter, state, item);
      if (context.breakCalled) break;
      loop.index += 1;
    }
    context.continueCalled = false;
    context.breakCalled = false;
    context.pop();
    state.loop = parent;
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
}

/** The members to loop over: `offset` and `limit` count before `reversed` turns them. */
function chooseItems(loop: LoopMarkup, context: Context): readonly unknown[] {
  const offset = loop.options.get('offset');
  const limit = loop.options.get('limit');
  const key = `continue-${loop.name}`;
  const from =
    offset === 'continue'
      ? context.getRegister<number>(key, 0)
      : offset && (wholeNumber(evaluate(offset, context) ?? undefined) ?? 0);
  const most = limit && limit !== 'continue' ? wholeNumber(evaluate(limit, context) ?? undefined) : undefined;
  const collection = evaluate(loop.collection, context);
  const all = loopMembers(collection);
  // A text is one member, whatever is to be left out.
  if (typeof collection === 'string') return all;
  const start = from ?? 0;
  const end = most === undefined ? all.length : start + most;
  const chosen = all.slice(Math.max(0, start), Math.max(0, end));
  context.setRegister(key, start + chosen.length);
  return loop.isReversed ? chosen.reverse() : chosen;
}

/** What a loop goes over: a text is one member, nothing has none. */
export function loopMembers(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return membersOf(value) ?? [];
}
