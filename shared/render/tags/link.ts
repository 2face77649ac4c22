import { Tag, type Context, type Emitter } from 'liquidjs';
import { renderIn } from '../liquid/render-in';
import { placeOf, report } from '../liquid/problem';
import { stateOf } from '../liquid/render-state';

/** `{% link _collection/page.md %}`: the page's address, `baseurl` included. */
export class LinkTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const state = stateOf(context);
    const path = String(yield renderIn(context, this.token.args.trim(), undefined)).replace(/^\//, '');
    const url =
      state.site.urlOf(path) ?? (state.site.has(path) ? `${state.site.config.baseurl}/${path}` : undefined);
    if (url === undefined) report(context, placeOf(this.token), `There is no page “${path}” to link to.`);
    else emitter.write(url);
  }
}

/** `{% post_url 2020-01-31-name %}`. */
export class PostUrlTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { site } = stateOf(context);
    const name = this.token.args.trim().replace(/^\//, '');
    const post = site.posts.find(({ path }) => path.replace(/\.[^./]+$/, '').endsWith(`/${name}`));
    if (!post) report(context, placeOf(this.token), `There is no post “${name}” to link to.`);
    else emitter.write(site.config.baseurl + post.url);
    yield undefined;
  }
}
