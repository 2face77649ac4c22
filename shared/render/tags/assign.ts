import { Tag, type Context, type Liquid } from 'liquidjs';
import { evaluateFiltered, readFilteredValue, type FilteredValue } from '../liquid/filtered-value';
import type { Remaining, TagToken } from './block-body';

/** `{% assign name = value | filter %}` */
export class AssignTag extends Tag {
  readonly #variable: string;
  readonly #value: FilteredValue;

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid) {
    super(token, remaining, liquid);
    const parts = /([\w.()[\]-]+)\s*=\s*([^]*)/.exec(token.args);
    if (!parts) throw new Error('an assignment reads {% assign name = value %}');
    this.#variable = parts[1] ?? '';
    this.#value = readFilteredValue(parts[2] ?? '').value;
  }

  render(context: Context): void {
    context.bottom()[this.#variable] = evaluateFiltered(this.#value, context);
  }
}
