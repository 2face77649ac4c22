import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { evaluate, FRAGMENT, readExpression, type Expression } from '../liquid/expression';
import { isTruthy } from '../../yaml/ruby-value';
import { renderTemplates } from '../liquid/renderer';
import { stateOf } from '../liquid/render-state';
import { toInteger } from '../liquid/whole-number';
import { readBlock, type Remaining, type TagToken } from './block-body';
import { loopMembers } from './for';
import { TableRowLoopObject } from './loop-object';

/** `{% tablerow item in list cols: 2 limit: 4 offset: 1 %}`: the cells and rows of a table. */
export class TableRowTag extends Tag {
  readonly #variable: string;
  readonly #collection: Expression;
  readonly #options: ReadonlyMap<string, Expression>;
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const [, variable, collection] = LOOP.exec(token.args) ?? [];
    if (variable === undefined || collection === undefined)
      throw new Error('a table row reads {% tablerow item in list cols: 2 %}');
    this.#variable = variable;
    this.#collection = readExpression(collection);
    this.#options = new Map(
      [...token.args.matchAll(OPTION)].map(([, name = '', value = '']) => [name, readExpression(value)]),
    );
    readBlock(token, remaining, parser, { first: this.#templates });
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const collection = evaluate(this.#collection, context);
    if (!isTruthy(collection)) return;
    const offset = this.#number('offset', context) ?? 0;
    const limit = this.#number('limit', context);
    const items = loopMembers(collection).slice(offset, limit === undefined ? undefined : offset + limit);
    const loop = new TableRowLoopObject(items.length, this.#number('cols', context) ?? 0);
    const scope: Record<string, unknown> = Object.create(null);
    scope['tablerowloop'] = loop;
    context.push(scope);
    emitter.write('<tr class="row1">\n');
    for (const item of items) {
      stateOf(context).limits.step();
      scope[this.#variable] = item;
      emitter.write(`<td class="col${loop.column}">`);
      yield renderTemplates(this.#templates, context, emitter);
      emitter.write('</td>');
      if (loop.isLastColumn && !loop.isLast) emitter.write(`</tr>\n<tr class="row${loop.row + 1}">`);
      loop.step();
    }
    emitter.write('</tr>\n');
    context.pop();
  }

  #number(name: string, context: Context): number | undefined {
    const value = this.#options.get(name);
    return value && toInteger(evaluate(value, context));
  }
}

const LOOP = new RegExp(String.raw`(\w+)\s+in\s+((?:${FRAGMENT})+)`);
const OPTION = new RegExp(String.raw`(\w[\w-]*)\s*:\s*(${FRAGMENT})`, 'g');
