import { Tag, type Context, type Emitter, type Liquid } from 'liquidjs';
import { evaluate, readExpression } from '../liquid/expression';
import { renderIn } from '../liquid/render-in';
import { placeOf, report } from '../liquid/problem';
import { stateOf, type RenderState } from '../liquid/render-state';
import { isActive } from '../plugins/plugin-tag';
import type { Remaining, TagToken } from './block-body';
import { readIncludeMarkup, type IncludeMarkup, type IncludeParameter } from './include-markup';

/** A file that an include found. */
interface Included {
  readonly path: string;
  readonly text: string;
}

/** `{% include file.html name="value" other=variable %}`. */
export class IncludeTag extends Tag {
  readonly #markup: IncludeMarkup;

  constructor(token: TagToken, remaining: Remaining, liquid: Liquid) {
    super(token, remaining, liquid);
    this.#markup = readIncludeMarkup(token.args);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const state = stateOf(context);
    const { file, parameters } = this.#markup;
    const name = file.includes('{{') ? String(yield renderIn(context, file, undefined)).trim() : file;
    const found = isSafeName(name) ? this.locate(state, name) : undefined;
    if (!found) {
      report(
        context,
        placeOf(this.token),
        `There is no file “${name}” to include; nothing is shown in its place.`,
      );
      return;
    }
    const scope: Record<string, unknown> = Object.create(null);
    if (parameters) scope['include'] = valuesOf(parameters, context);
    context.push(scope);
    emitter.write(yield renderIn(context, found.text, found.path));
    context.pop();
  }

  protected locate(state: RenderState, name: string): Included | undefined {
    return state.site.include(name);
  }
}

/** `{% include_cached file.html %}` of the plugin jekyll-include-cache: the same, for Jekyll's speed. */
export class IncludeCachedTag extends IncludeTag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    if (isActive(context, this, 'jekyll-include-cache')) yield* super.render(context, emitter);
  }
}

/** `{% include_relative file.md %}`: the file lies beside the page. */
export class IncludeRelativeTag extends IncludeTag {
  protected override locate(state: RenderState, name: string): Included | undefined {
    const folder = state.page.path.replace(/[^/]*$/, '');
    const path = folder + name.replace(/^\//, '');
    const text = state.site.has(path) ? state.site.read(path) : undefined;
    return text === undefined ? undefined : { path, text };
  }
}

/**
 * A path below the folder of includes, whether it begins with a slash or not: no empty, hidden or climbing part, and
 * only what a file's name has.
 */
function isSafeName(name: string): boolean {
  const parts = name.replace(/^\//, '').split('/');
  return parts.every((part) => /^[\w.()+~#@-]+$/.test(part) && !part.startsWith('.') && !part.includes('..'));
}

function valuesOf(
  parameters: readonly IncludeParameter[],
  context: Context,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.create(null);
  for (const parameter of parameters) {
    values[parameter.name] =
      parameter.kind === 'text' ? parameter.text : evaluate(readExpression(parameter.variable), context);
  }
  return values;
}
