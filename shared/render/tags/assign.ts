import { Tag, type Context, type Liquid, type Value } from 'liquidjs';
import { readLaxly } from '../liquid/lax-expression';

/** `{% assign name = value %}` */
export class AssignTag extends Tag {
  readonly #variable: string;
  readonly #value: Value;

  constructor(
    token: ConstructorParameters<typeof Tag>[0],
    remaining: ConstructorParameters<typeof Tag>[1],
    liquid: Liquid,
  ) {
    super(token, remaining, liquid);
    const parts = /^\s*([\w\-.[\]]+)\s*=\s*([^]*?)\s*$/.exec(token.args);
    if (!parts) throw new Error('an assignment reads {% assign name = value %}');
    this.#variable = parts[1] ?? '';
    this.#value = readLaxly(parts[2] ?? '', liquid).value;
  }

  *render(context: Context): Generator<unknown, void, unknown> {
    context.bottom()[this.#variable] = yield this.#value.value(context, true);
  }
}
