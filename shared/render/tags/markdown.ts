import { Tag, type Context, type Emitter } from 'liquidjs';
import { placeOf, report } from '../liquid/problem';
import { renderAlone } from '../liquid/render-in';
import { pageVariables } from '../render-body';
import { stateOf } from '../liquid/render-state';

/** `{% markdown file.md %}`, a common home-made tag: a file of the includes, rendered alone and as Markdown. */
export class MarkdownTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const state = stateOf(context);
    const name = this.token.args.trim();
    const found = state.site.include(name);
    if (!found) {
      report(
        context,
        placeOf(this.token),
        `There is no file “${name}” to include; nothing is shown in its place.`,
      );
      return;
    }
    const text = renderAlone(state, found.text, found.path, pageVariables(state));
    emitter.write(state.engine.markdown.convert(text));
    yield undefined;
  }
}
