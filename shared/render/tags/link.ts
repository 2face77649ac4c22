import { Tag, type Context, type Emitter } from 'liquidjs';
import type { Site } from '../../site/site';
import { strftime } from '../../site/strftime';
import { relativeUrl } from '../site-address';
import { renderIn } from '../liquid/render-in';
import { placeOf, report } from '../liquid/problem';
import { stateOf } from '../liquid/render-state';

/** `{% link _collection/page.md %}`: the page's address, `baseurl` included. */
export class LinkTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { site } = stateOf(context);
    const path = String(yield renderIn(context, this.token.args.trim(), undefined));
    const url = publishedUrl(site, path);
    if (url === undefined)
      report(context, placeOf(this.token), `The site publishes no “${path}” to link to.`);
    else emitter.write(relativeUrl(site, url));
  }
}

/** Of a file that is published as it is, the path may begin with a slash. */
function publishedUrl(site: Site, path: string): string | undefined {
  const document = site.document(path);
  if (document) return isPublished(site, document.collection) ? document.url : undefined;
  const file = site.staticFiles.find((one) => one.path === path || one.path === `/${path}`);
  if (!file || !isPublished(site, file.collection)) return undefined;
  return file.path.replace(/^_/, '/');
}

function isPublished({ config }: Site, collection: string | undefined): boolean {
  return collection === undefined || config.collections.get(collection)?.['output'] === true;
}

const POST = /^((?:.+\/)*)(\d+-\d+-\d+)-(.*)$/;

/** `{% post_url 2020-01-31-name %}`, or with the folders around it. */
export class PostUrlTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { site } = stateOf(context);
    const name = this.token.args.trim();
    const [, folders = '', date = '', slug = ''] = POST.exec(name.replace(/^\//, '')) ?? [];
    const starts = [`_posts/${folders}${date}-${slug}.`, `${folders}_posts/${date}-${slug}.`];
    const post =
      site.posts.find(({ relativePath }) => starts.some((start) => relativePath.startsWith(start))) ??
      site.posts.find(
        (one) => one.get('slug') === slug && strftime(one.date, '%Y-%-m-%-d') === shortDate(date),
      );
    if (!post) report(context, placeOf(this.token), `There is no post “${name}” to link to.`);
    else emitter.write(relativeUrl(site, post.url));
    yield undefined;
  }
}

function shortDate(date: string): string {
  return date.replace(/-0+/g, '-');
}
