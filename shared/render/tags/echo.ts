import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { evaluateFiltered, readFilteredValue, type FilteredValue } from '../liquid/filtered-value';
import { placeOf, report } from '../liquid/problem';
import { renderTemplates } from '../liquid/renderer';
import { outputText } from '../../yaml/ruby-text';
import type { Remaining, TagToken } from './block-body';

/** `{% echo value %}`, which Liquid knows since its version 5 only. */
export class EchoTag extends Tag {
  readonly #value: FilteredValue;

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid) {
    super(token, remaining, liquid);
    this.#value = readFilteredValue(token.args).value;
  }

  render(context: Context, emitter: Emitter): void {
    warnOfNewTag(context, this.token);
    emitter.write(outputText(evaluateFiltered(this.#value, context)));
  }
}

/** `{% liquid %}` with a tag on each line, which Liquid knows since its version 5 only. */
export class LiquidTag extends Tag {
  readonly #templates: Template[];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#templates = parser.parseTokens(this.tokenizer.readLiquidTagTokens(liquid.options));
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    warnOfNewTag(context, this.token);
    yield renderTemplates(this.#templates, context, emitter);
  }
}

function warnOfNewTag(context: Context, token: TagToken): void {
  const message = `Only Liquid 5 knows the tag “${token.name}”. Most sites are built by Jekyll with Liquid 4, which stops here.`;
  report(context, placeOf(token), message, 'warning');
}
