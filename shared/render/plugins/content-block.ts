import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { renderTemplates } from '../liquid/renderer';
import { stateOf } from '../liquid/render-state';
import { withoutMarks } from '../liquid/marks';
import { isMarkdown } from '../is-markdown';
import { readBlock, type Remaining, type TagToken } from '../tags/block-body';
import { isActive } from './plugin-tag';

const PLUGIN = 'jekyll-contentblocks';

/** `{% contentfor name %}...{% endcontentfor %}`: a part of the page that its layout shows elsewhere. */
export class ContentForTag extends Tag {
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    readBlock(token, remaining, parser, { first: this.#templates });
  }

  *render(context: Context): Generator<unknown, void, unknown> {
    if (!isActive(context, this, PLUGIN)) return;
    const { blocks, engine, page, site } = stateOf(context);
    const text = withoutMarks(String(yield renderTemplates(this.#templates, context)));
    const name = blockName(this);
    const isPlain = /\bno-convert\b/.test(this.token.args) || !isMarkdown(site, page);
    blocks.set(name, (blocks.get(name) ?? '') + (isPlain ? text : engine.markdown.convert(text)));
  }
}

/** `{% contentblock name %}`: shows what the page has said for it. */
export class ContentBlockTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (isActive(context, this, PLUGIN)) emitter.write(stateOf(context).blocks.get(blockName(this)) ?? '');
  }
}

/** `{% ifhascontent name %}` and `{% ifnothascontent name %}`. */
export class IfHasContentTag extends Tag {
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    readBlock(token, remaining, parser, { first: this.#templates });
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    if (!isActive(context, this, PLUGIN)) return;
    const hasContent = (stateOf(context).blocks.get(blockName(this)) ?? '') !== '';
    if (hasContent === (this.token.name === 'ifhascontent'))
      yield renderTemplates(this.#templates, context, emitter);
  }
}

function blockName(tag: Tag): string {
  return tag.token.args.trim().split(/\s+/)[0] ?? '';
}
