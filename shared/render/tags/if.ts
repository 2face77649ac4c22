import {
  isTruthy,
  Tag,
  type Value,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type Template,
} from 'liquidjs';
import { laxCondition } from '../liquid/lax-condition';
import { renderTemplates } from '../liquid/renderer';

type Token = ConstructorParameters<typeof Tag>[0];
type Remaining = ConstructorParameters<typeof Tag>[1];

interface Branch {
  /** Undefined for `else`. */
  readonly condition: Value | undefined;
  readonly templates: Template[];
}

/** `{% if %}`: words behind `else` and `endif` are ignored, as Ruby ignores them. */
export class IfTag extends Tag {
  readonly #branches: Branch[];

  constructor(token: Token, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#branches = readBranches(token, remaining, parser, (args) => laxCondition(args, liquid));
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    yield renderFirst(this.#branches, context, emitter, (value) => isTruthy(value, context));
  }
}

/** `{% unless %}`: its own condition is turned round, those of its `elsif` are not. */
export class UnlessTag extends Tag {
  readonly #branches: Branch[];

  constructor(token: Token, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    this.#branches = readBranches(token, remaining, parser, (args) => laxCondition(args, liquid));
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const [first] = this.#branches;
    yield renderFirst(this.#branches, context, emitter, (value, branch) =>
      branch === first ? !isTruthy(value, context) : isTruthy(value, context),
    );
  }
}

function readBranches(
  token: Token,
  remaining: Remaining,
  parser: Parser,
  read: (args: string) => Value,
): Branch[] {
  const end = `tag:end${token.name}`;
  const branches: Branch[] = [{ condition: read(token.args), templates: [] }];
  const open = (condition: Value | undefined): void => {
    branches.push({ condition, templates: [] });
  };
  parser
    .parseStream(remaining)
    .on('tag:elsif', (tag: Token) => open(read(tag.args)))
    .on('tag:else', () => open(undefined))
    .on(end, function stop() {
      this.stop();
    })
    .on('template', (template: Template) => branches.at(-1)?.templates.push(template))
    .on('end', () => {
      throw new Error(`tag ${token.getText()} not closed`);
    })
    .start();
  return branches;
}

function* renderFirst(
  branches: readonly Branch[],
  context: Context,
  emitter: Emitter,
  accepts: (value: unknown, branch: Branch) => boolean,
): Generator<unknown, unknown, unknown> {
  for (const branch of branches) {
    const isChosen = !branch.condition || accepts(yield branch.condition.value(context, true), branch);
    if (isChosen) {
      yield renderTemplates(branch.templates, context, emitter);
      return;
    }
  }
}
