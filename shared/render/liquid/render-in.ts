import { toValueSync, type Context, type Emitter } from 'liquidjs';
import { JekyllContext } from './context';
import { report } from './problem';
import { setState, stateOf, type RenderState } from './render-state';
import { renderTemplates } from './renderer';

/** Renders a text as a template in the context at hand: what it assigns stays. A generator, as liquidjs drives them. */
export function* renderIn(
  context: Context,
  text: string,
  file: string | undefined,
  emitter?: Emitter,
): Generator<unknown, string, unknown> {
  const { templates, problems } = stateOf(context).engine.template(text, file);
  for (const { message, severity, from, to } of problems)
    report(context, { file, input: text, from, to }, message, severity);
  return String(yield renderTemplates(templates, context, emitter));
}

/** Renders a text as a template in a context of its own. */
export function renderAlone(
  state: RenderState,
  text: string,
  file: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): string {
  const { liquid, siteObject } = state.engine;
  const context = new JekyllContext(liquid, [{ site: siteObject, ...variables }, state.counters]);
  setState(context, state);
  return toValueSync(renderIn(context, text, file));
}
