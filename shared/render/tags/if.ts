import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { dropBlankText } from '../liquid/blank-block';
import { isMet, readCondition, type Condition } from '../liquid/condition';
import { renderTemplates } from '../liquid/renderer';
import { readBlock, type Remaining, type TagToken } from './block-body';

interface Branch {
  /** Undefined for `else`. */
  readonly condition: Condition | undefined;
  readonly templates: Template[];
}

/** `{% if %}` and `{% unless %}`, which turns its own condition round, not those of its `elsif`. */
export class IfTag extends Tag {
  readonly #branches: Branch[];

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#branches = readBranches(token, remaining, parser);
    dropBlankText(
      this,
      this.#branches.map(({ templates }) => templates),
    );
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const isTurned = this.token.name === 'unless';
    for (const [at, { condition, templates }] of this.#branches.entries()) {
      const isChosen = !condition || isMet(condition, context) !== (isTurned && at === 0);
      if (!isChosen) continue;
      yield renderTemplates(templates, context, emitter);
      return;
    }
  }
}

function readBranches(token: TagToken, remaining: Remaining, parser: Parser): Branch[] {
  const first: Branch = { condition: readCondition(token.args), templates: [] };
  const branches = [first];
  const open = (condition: Condition | undefined): Template[] => {
    const branch = { condition, templates: [] };
    branches.push(branch);
    return branch.templates;
  };
  readBlock(token, remaining, parser, {
    first: first.templates,
    opens: { elsif: (tag) => open(readCondition(tag.args)), else: () => open(undefined) },
  });
  return branches;
}
