import { Tag, type Context, type Liquid, type Parser, type Template } from 'liquidjs';
import { noteCaught } from '../liquid/lines-of-answer';
import { noteAssignment } from '../liquid/leaning';
import { stateOf } from '../liquid/render-state';
import { renderTemplates } from '../liquid/renderer';
import { readBlock, type Remaining, type TagToken } from './block-body';

/** `{% capture name %}...{% endcapture %}`: what the block writes becomes a variable. */
export class CaptureTag extends Tag {
  readonly #variable: string;
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const name = /(?:\(?[\w.[\]-]\)?)+/.exec(token.args)?.[0];
    if (name === undefined) throw new Error('a capture has a name: {% capture name %}');
    this.#variable = name;
    readBlock(token, remaining, parser, { first: this.#templates });
  }

  *render(context: Context): Generator<unknown, void, unknown> {
    const text = yield renderTemplates(this.#templates, context);
    const state = stateOf(context);
    noteAssignment(state, this.#variable);
    noteCaught(state, String(text));
    context.bottom()[this.#variable] = text;
  }
}
