import {
  Tag,
  Tokenizer,
  type Value,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type Template,
} from 'liquidjs';
import { readExpression } from '../liquid/expression';
import { isEqual } from '../liquid/operators';
import { renderTemplates } from '../liquid/renderer';

type Token = ConstructorParameters<typeof Tag>[0];

interface Branch {
  /** The values of `when`; undefined for `else`. */
  readonly values: readonly Value[] | undefined;
  readonly templates: Template[];
}

/** `{% case %}`: every `when` that fits is rendered, `else` where none did, as Ruby does it. */
export class CaseTag extends Tag {
  readonly #target: Value;
  readonly #branches: Branch[] = [];

  constructor(token: Token, remaining: ConstructorParameters<typeof Tag>[1], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#target = readExpression(token.args, liquid);
    parser
      .parseStream(remaining)
      .on('tag:when', (tag: Token) => {
        this.#branches.push({ values: valuesOf(tag.args, liquid), templates: [] });
      })
      .on('tag:else', () => {
        this.#branches.push({ values: undefined, templates: [] });
      })
      .on('tag:endcase', function stop() {
        this.stop();
      })
      .on('template', (template: Template) => this.#branches.at(-1)?.templates.push(template))
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`);
      })
      .start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const target = yield this.#target.value(context);
    let isHit = false;
    for (const branch of this.#branches) {
      const isChosen = branch.values ? yield fits(branch.values, target, context) : !isHit;
      if (isChosen !== true) continue;
      isHit = true;
      yield renderTemplates(branch.templates, context, emitter);
    }
  }
}

function* fits(
  values: readonly Value[],
  target: unknown,
  context: Context,
): Generator<unknown, boolean, unknown> {
  for (const value of values) if (isEqual(target, yield value.value(context))) return true;
  return false;
}

/** Values parted by commas or `or`. */
function valuesOf(args: string, liquid: Liquid): readonly Value[] {
  const tokenizer = new Tokenizer(args, liquid.options.operators);
  const values: Value[] = [];
  while (!tokenizer.end()) {
    const begin = tokenizer.p;
    if (!tokenizer.readValue()) break;
    values.push(readExpression(args.slice(begin, tokenizer.p), liquid));
    tokenizer.skipBlank();
    const separator = /^(?:,|or\b)/.exec(tokenizer.remaining());
    if (!separator) break;
    tokenizer.advance(separator[0].length);
    tokenizer.skipBlank();
  }
  return values;
}
