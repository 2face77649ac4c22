import { isTruthy } from '../yaml/ruby-value';
import { documentOf, type SiteDocument } from './document';
import type { GeneratedPage, Generating, Pager } from './generated-page';

/** The page whose list of posts jekyll-paginate divides, and what each page of the list has. */
export interface Pagination {
  readonly template: SiteDocument;
  readonly pagers: readonly Pager[];
}

/** Which of a site's pages is divided, and how (`paginate: 5`); undefined for none. */
export function paginationOf(site: Generating): Pagination | undefined {
  const perPage = site.plugins.has('jekyll-paginate')
    ? Math.trunc(Number(site.config.values['paginate']))
    : 0;
  const template = perPage > 0 ? templateOf(site) : undefined;
  if (!template) return undefined;
  const shown = site.posts.filter((post) => !isTruthy(post.get('hidden')));
  const totalPages = Math.ceil(shown.length / perPage);
  const pathOf = (page: number): string | undefined =>
    page < 1 || page > totalPages ? undefined : page === 1 ? template.url : pathOfPage(site, page);
  const pagers = Array.from({ length: totalPages }, (_, index) => ({
    page: index + 1,
    perPage,
    posts: shown.slice(index * perPage, (index + 1) * perPage),
    totalPosts: shown.length,
    totalPages,
    previousPath: pathOf(index),
    nextPath: pathOf(index + 2),
  }));
  return { template, pagers };
}

/** The second page of the list and those behind it, which have the text of the first one. */
export function laterPages(site: Generating, pagination: Pagination | undefined): readonly GeneratedPage[] {
  const { template, pagers = [] } = pagination ?? {};
  if (!template) return [];
  return pagers.slice(1).flatMap((pager): readonly GeneratedPage[] => {
    const url = pathOfPage(site, pager.page).replace(/\/*$/, '/');
    const context = { config: site.config, time: () => site.time, url };
    const document = documentOf(context, template.path, undefined, template.text);
    return document ? [{ kind: 'list', document, pager }] : [];
  });
}

/** The deepest `index.html` in the folder of the list's later pages or above it. */
function templateOf({ config, pages }: Generating): SiteDocument | undefined {
  const folder = pathTemplate(config.values)
    .replace(/\/+$/, '')
    .replace(/\/?[^/]*$/, '');
  return pages
    .filter(({ path }) => {
      const own = /^(?:(.*)\/)?index\.html$/.exec(path);
      return own !== null && `${folder}/`.startsWith(own[1] === undefined ? '' : `/${own[1]}/`);
    })
    .reduce<SiteDocument | undefined>(
      (deepest, page) => (deepest && deepest.path.length >= page.path.length ? deepest : page),
      undefined,
    );
}

function pathOfPage({ config }: Generating, page: number): string {
  return pathTemplate(config.values).replace(':num', String(page));
}

function pathTemplate(values: Readonly<Record<string, unknown>>): string {
  const given = values['paginate_path'];
  const path = typeof given === 'string' ? given : '';
  return path.startsWith('/') ? path : `/${path}`;
}
