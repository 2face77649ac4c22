import { Tag, type Context, type Liquid } from 'liquidjs';
import { evaluateFiltered, readFilteredValue, type FilteredValue } from '../liquid/filtered-value';
import { noteAssignment } from '../liquid/leaning';
import { stateOf } from '../liquid/render-state';
import type { Remaining, TagToken } from './block-body';

/** `{% assign name = value | filter %}` */
export class AssignTag extends Tag {
  readonly #variable: string;
  readonly #value: FilteredValue;

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid) {
    super(token, remaining, liquid);
    const parts = /((?:\(?[\w.[\]-]\)?)+)\s*=\s*([^]*)/.exec(token.args);
    if (!parts) throw new Error('an assignment reads {% assign name = value %}');
    this.#variable = parts[1] ?? '';
    this.#value = readFilteredValue(parts[2] ?? '').value;
  }

  render(context: Context): void {
    const value = evaluateFiltered(this.#value, context);
    noteAssignment(stateOf(context), this.#variable);
    context.bottom()[this.#variable] = value;
  }
}
