import { Tag, type Context, type Emitter } from 'liquidjs';
import { isHash } from '../../site/config';
import { rubyText } from '../../yaml/ruby-text';
import { escapedOnce } from '../filters/text';
import { stateOf } from '../liquid/render-state';
import { absoluteUrl } from '../site-address';
import { isActive } from './plugin-tag';

/** `{% feed_meta %}` of the plugin jekyll-feed: where the site's feed is. */
export class FeedMetaTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-feed')) return;
    const state = stateOf(context);
    const { values } = state.site.config;
    const feed = isHash(values['feed']) ? rubyText(values['feed']['path']) : '';
    const title = escapedOnce(rubyText(values['title'] ?? values['name']));
    const named = title === '' ? '' : ` title="${title}"`;
    const address = absoluteUrl(state.site, feed || 'feed.xml');
    emitter.write(`<link type="application/atom+xml" rel="alternate" href="${address}"${named} />`);
  }
}
