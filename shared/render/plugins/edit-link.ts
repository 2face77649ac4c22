import { Tag, type Context, type Emitter } from 'liquidjs';
import { isHash } from '../../site/config';
import { stateOf } from '../liquid/render-state';
import { normalizeAddress } from '../normalize-address';
import { isActive } from './plugin-tag';

/** `{% github_edit_link "Edit" %}` of the plugin jekyll-github-metadata: where the page's file is edited at GitHub. */
export class EditLinkTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-github-metadata')) return;
    const [, double, single] = /(?:"(.*)"|'(.*)')/.exec(this.token.args) ?? [];
    const text = double ?? single;
    const address = addressOf(context);
    emitter.write(text === undefined ? address : `<a href="${address}">${text}</a>`);
  }
}

function addressOf(context: Context): string {
  const { engine, page } = stateOf(context);
  const github = engine.siteObject.get('github');
  const { repository_url: url, source } = isHash(github) ? github : {};
  const { branch, path } = isHash(source) ? source : {};
  const parts = [url, 'edit', branch, path, page.relativePath];
  if (!parts.every((part) => typeof part === 'string')) return '';
  const joined = parts.map((part) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '');
  return normalizeAddress(joined.join('/'));
}
