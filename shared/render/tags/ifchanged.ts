import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { renderTemplates } from '../liquid/renderer';
import { stateOf } from '../liquid/render-state';
import { readBlock, type Remaining, type TagToken } from './block-body';

/** `{% ifchanged %}`: shows its content where it is another one than that of the last such block. */
export class IfChangedTag extends Tag {
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    readBlock(token, remaining, parser, { first: this.#templates });
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const state = stateOf(context);
    const text = String(yield renderTemplates(this.#templates, context));
    if (text === state.lastChange) return;
    state.lastChange = text;
    emitter.write(text);
  }
}
