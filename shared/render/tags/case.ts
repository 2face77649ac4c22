import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { dropBlankText } from '../liquid/blank-block';
import { readOperand } from '../liquid/condition';
import { evaluate, FRAGMENT, readExpression, type Expression } from '../liquid/expression';
import { isEqual } from '../liquid/operators';
import { renderTemplates } from '../liquid/renderer';
import { readBlock, type Remaining, type TagToken } from './block-body';

interface Branch {
  /** The values of `when`; undefined for `else`. */
  readonly values: readonly Expression[] | undefined;
  readonly templates: Template[];
}

/** `{% case %}`: every `when` that fits is rendered, once for each of its values, `else` where none did. */
export class CaseTag extends Tag {
  readonly #target: Expression;
  readonly #branches: Branch[] = [];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const target = FIRST_FRAGMENT.exec(token.args)?.[0];
    if (target === undefined) throw new Error('a case has a value: {% case page.kind %}');
    this.#target = readExpression(target);
    const open = (values: Branch['values']): Template[] => {
      const branch = { values, templates: [] };
      this.#branches.push(branch);
      return branch.templates;
    };
    const before: Template[] = [];
    readBlock(token, remaining, parser, {
      first: before,
      opens: { when: (tag) => open(readValues(tag.args)), else: () => open(undefined) },
    });
    dropBlankText(this, [before, ...this.#branches.map(({ templates }) => templates)]);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    let isHit = false;
    for (const { values, templates } of this.#branches) {
      if (!values) {
        if (!isHit) yield renderTemplates(templates, context, emitter);
        continue;
      }
      for (const value of values) {
        if (!isEqual(evaluate(this.#target, context), evaluate(value, context))) continue;
        isHit = true;
        yield renderTemplates(templates, context, emitter);
      }
    }
  }
}

const FIRST_FRAGMENT = new RegExp(FRAGMENT);
const FIRST_VALUE = new RegExp(String.raw`(${FRAGMENT})(?:(?:\s+or\s+|\s*,\s*)(${FRAGMENT}[^]*))?`);

/** Values parted by commas or `or`; what is nothing of the kind ends them. */
function readValues(args: string): readonly Expression[] {
  const values: Expression[] = [];
  for (let rest: string | undefined = args; rest !== undefined;) {
    const found: RegExpExecArray | null = FIRST_VALUE.exec(rest);
    if (!found) break;
    values.push(readOperand(found[1] ?? ''));
    rest = found[2];
  }
  return values;
}
