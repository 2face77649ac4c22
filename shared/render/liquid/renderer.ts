import { Tag, type Context, type Emitter, type Liquid, type Template } from 'liquidjs';
import { placeOf, report } from './problem';
import { RenderLimitError, stateOf } from './render-state';
import { RubyEmitter } from './ruby-emitter';
import { TracedEmitter } from './traced-emitter';

/**
 * Renders templates one after another into the emitter. A template that fails writes nothing and leaves a problem at
 * its place; only `RenderLimitError` ends the rendering. Every block and include of Liquid comes through here.
 */
export function* renderTemplates(
  templates: readonly Template[],
  context: Context,
  emitter: Emitter = new RubyEmitter(),
): IterableIterator<unknown> {
  const state = stateOf(context);
  const { limits } = state;
  const around = state.current;
  limits.enter();
  for (const template of templates) {
    limits.step();
    state.current = template.token;
    const before = emitter.buffer.length;
    try {
      const written: unknown = yield template.render(context, emitter);
      if (typeof written === 'string' && written !== '') emitter.write(written);
    } catch (error) {
      if (error instanceof RenderLimitError || isStackOverflow(error)) throw asLimit(error);
      report(context, placeOf(template.token), wordsOf(error));
    }
    if (emitter instanceof TracedEmitter) emitter.trace(template, before);
    if (!(template instanceof Tag)) limits.wrote(emitter.buffer.length - before);
    if (context.breakCalled || context.continueCalled) break;
  }
  limits.leave();
  state.current = around;
  return emitter.buffer;
}

/** Puts our own renderer in the place of the one of liquidjs, which stops at the first error. */
export function installRenderer(liquid: Liquid): void {
  Object.assign(liquid.renderer, { renderTemplates });
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

function asLimit(error: unknown): RenderLimitError {
  if (error instanceof RenderLimitError) return error;
  return new RenderLimitError('The page’s Liquid nests too deep: an include that includes itself, perhaps.');
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
