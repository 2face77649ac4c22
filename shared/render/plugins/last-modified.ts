import { Tag, type Context, type Emitter } from 'liquidjs';
import { strftime } from '../../site/strftime';
import { stateOf } from '../liquid/render-state';
import { isActive } from './plugin-tag';

/**
 * `{% last_modified_at %d-%b-%y %}` of the plugin jekyll-last-modified-at: when the page was changed last, which is now,
 * for it is being edited.
 */
export class LastModifiedTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-last-modified-at')) return;
    const format = this.token.args.trim() || '%d-%b-%y';
    emitter.write(strftime(stateOf(context).site.time, format));
  }
}
