import { Tag, type Context, type Emitter } from 'liquidjs';
import { renderIn } from '../liquid/render-in';
import { placeOf, report } from '../liquid/problem';
import { stateOf, type RenderState } from '../liquid/render-state';

/** A file that an include found. */
interface Included {
  readonly path: string;
  readonly text: string;
}

const PARAMETER = /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g;
/** A file name with `{{ }}` in it, then the parameters. */
const VARIABLE_NAME = /^([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*?)?\}\}[^\s{}]*)+)([^]*)$/;

/** `{% include file.html name="value" other=variable %}`. */
export class IncludeTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const state = stateOf(context);
    const { file, parameters } = splitMarkup(this.token.args);
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
    if (parameters !== '') scope['include'] = yield readParameters(parameters, context, state);
    context.push(scope);
    emitter.write(yield renderIn(context, found.text, found.path));
    context.pop();
  }

  protected locate(state: RenderState, name: string): Included | undefined {
    return state.site.include(name);
  }
}

/** `{% include_relative file.md %}`: the file lies beside the page. */
export class IncludeRelativeTag extends IncludeTag {
  protected override locate(state: RenderState, name: string): Included | undefined {
    const folder = state.page.path.replace(/[^/]*$/, '');
    const path = folder + name;
    const text = state.site.has(path) ? state.site.read(path) : undefined;
    return text === undefined ? undefined : { path, text };
  }
}

function splitMarkup(args: string): { readonly file: string; readonly parameters: string } {
  const markup = args.trim();
  const variable = VARIABLE_NAME.exec(markup);
  if (variable) return { file: (variable[1] ?? '').trim(), parameters: (variable[2] ?? '').trim() };
  const space = markup.search(/\s/);
  if (space === -1) return { file: markup, parameters: '' };
  return { file: markup.slice(0, space), parameters: markup.slice(space).trim() };
}

function isSafeName(name: string): boolean {
  return /^[\w/.\-()+~#@]+$/.test(name) && !/[./]{2,}/.test(name) && !name.startsWith('/');
}

function* readParameters(
  markup: string,
  context: Context,
  state: RenderState,
): Generator<unknown, Readonly<Record<string, unknown>>, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [, key = '', double, single, variable] of markup.matchAll(PARAMETER)) {
    if (double !== undefined) values[key] = double.replaceAll('\\"', '"');
    else if (single !== undefined) values[key] = single.replaceAll("\\'", "'");
    else if (variable !== undefined)
      values[key] = yield state.engine.expression(variable).value(context, true);
  }
  return values;
}
