import type { Importer } from 'sass';
import { frontMatterOf } from '../../../shared/yaml/front-matter';
import { isHash } from '../../../shared/site/config';
import type { Site } from '../../../shared/site/site';
import { renderAlone } from '../../../shared/render/liquid/render-in';
import { pageVariables } from '../../../shared/render/render-body';
import { openRendering } from '../../../shared/render/render-page';
import { reasonOf } from '../workspace/system-error';
import type { Stylesheet } from './worker-message';

/**
 * Compiles a Sass file with front matter as jekyll-sass-converter does: partials come from `sass_dir`, then from
 * beside the file. Partials are read through the site, so that none from outside of it can be named.
 */
export async function compileStylesheet(site: Site, path: string): Promise<Stylesheet> {
  // The compiler is large; a site without Sass never loads it.
  const sass = await import('sass');
  const source = site.read(path) ?? '';
  const front = frontMatterOf(source);
  const text = withLiquid(site, path, front ? source.slice(front.body.from) : source);
  try {
    const { css } = sass.compileString(text, {
      syntax: path.endsWith('.sass') ? 'indented' : 'scss',
      style: sassSettings(site)['style'] === 'compressed' ? 'compressed' : 'expanded',
      url: addressOf(path),
      importer: partials(site),
      importers: [partials(site)],
      logger: sass.Logger.silent,
    });
    return { css, problem: undefined };
  } catch (error) {
    const problem = `${path}: ${reasonOf(error)}`;
    return { css: `/* ${problem.replaceAll('*/', '* /')} */\n`, problem };
  }
}

/** Jekyll runs Liquid over a stylesheet with front matter before Sass sees it. */
function withLiquid(site: Site, path: string, text: string): string {
  if (!/\{[{%]/.test(text)) return text;
  const state = openRendering({ site, path, text: site.read(path) ?? '' });
  return renderAlone(state, text, path, pageVariables(state));
}

const SCHEME = 'site:';

function addressOf(path: string): URL {
  return new URL(`${SCHEME}///${path.split('/').map(encodeURIComponent).join('/')}`);
}

function pathOf(address: URL): string {
  return address.pathname.replace(/^\/+/, '').split('/').map(decodeURIComponent).join('/');
}

function sassSettings(site: Site): Readonly<Record<string, unknown>> {
  const settings = site.config.values['sass'];
  return isHash(settings) ? settings : {};
}

function partials(site: Site): Importer<'sync'> {
  const { sass_dir: configured } = sassSettings(site);
  const folder = typeof configured === 'string' ? configured.replace(/^\/|\/$/g, '') : '_sass';
  return {
    canonicalize(url, { containingUrl }) {
      // Sass asks for `@use "a"` beside the file first, as an address of this scheme, and then as it is written.
      const wanted = url.startsWith(SCHEME) ? pathOf(new URL(url)) : url;
      const beside = containingUrl ? pathOf(containingUrl).replace(/[^/]*$/, '') : '';
      const starts = url.startsWith(SCHEME) ? [''] : [beside, `${folder}/`, ''];
      const found = starts
        .flatMap((start) => candidates(normalized(start + wanted)))
        .find((candidate) => site.has(candidate));
      return found === undefined ? null : addressOf(found);
    },
    load(address) {
      const path = pathOf(address);
      const contents = site.read(path);
      if (contents === undefined) return null;
      return {
        contents,
        syntax: path.endsWith('.sass') ? 'indented' : path.endsWith('.css') ? 'css' : 'scss',
      };
    },
  };
}

/** The files that a partial's name can mean, in Sass's order. */
function candidates(path: string): readonly string[] {
  const slash = path.lastIndexOf('/') + 1;
  const underscored = `${path.slice(0, slash)}_${path.slice(slash)}`;
  if (/\.(?:scss|sass|css)$/.test(path)) return [path, underscored];
  const stems = [path, underscored, `${path}/index`, `${path}/_index`];
  return stems.flatMap((stem) => [`${stem}.scss`, `${stem}.sass`, `${stem}.css`]);
}

function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
