import type { PageList } from '../workspace/page-list';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RenderError } from '../../../shared/api/errors';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import type { Result } from '../../../shared/text/result';
import { decodePath, normalUrl, type ResolvedUrl } from '../../../shared/site/resolve-url';
import { noPermissions, type PreviewPermissions } from '../../../shared/api/preview-permissions';
import type { Rendering } from '../rendering/rendering';
import type { Log, PreviewResponse } from '../service-port';
import { readBytes, readPage } from '../workspace/read-page';
import { insideRoot } from '../workspace/inside-root';
import { contentTypeOf, isFont } from './content-type';
import { BRIDGE_PATH, previewPolicy, withBridge } from './policy';
import { previewPage } from './preview-page';

/** The site of the open repository as the preview's origin shows it. */
export interface Preview {
  serve(path: string): Promise<PreviewResponse>;
  /** Takes the latest rendering of a page, and answers where on the preview's origin it is shown from now on. */
  show(path: RepoPath, url: string, html: string): string;
  /** What pages may do that are served from now on. */
  permit(permissions: PreviewPermissions): void;
  permissions(): PreviewPermissions;
  /** Files have changed: a rendering kept for one of them may be older than the file. */
  forget(paths: readonly RepoPath[]): void;
}

/** What the preview serves from. */
interface PreviewSources {
  readonly pages: Pick<PageList, 'kindOf'>;
  readonly root: string;
  readonly rendering: Rendering;
  readonly log: Log;
}

export function createPreview(sources: PreviewSources): Preview {
  const shown = new Map<RepoPath, ShownPage>();
  let permissions = noPermissions;
  const shop = { ...sources, permissions: () => permissions };
  return {
    permissions: () => permissions,
    permit(next) {
      permissions = next;
    },
    async serve(path) {
      const page = pageAsked(path, shown);
      if (page)
        return page.html === undefined ? pageResponse(shop, page.path) : htmlResponse(page.html, permissions);
      return resolvedResponse(shop, await shop.rendering.ask('resolve', { url: path }));
    },
    show(path, url, html) {
      shown.delete(path);
      shown.set(path, { path, address: addressOf(url), html });
      return `${encodeURI(url)}?${PAGE_PARAMETER}=${encodeURIComponent(path)}`;
    },
    forget(paths) {
      for (const path of paths) {
        const page = shown.get(path);
        if (page) shown.set(path, { ...page, html: undefined });
      }
    },
  };
}

interface Shop extends PreviewSources {
  readonly permissions: () => PreviewPermissions;
}

interface ShownPage {
  readonly path: RepoPath;
  readonly address: string;
  /** Undefined where the file has changed since. */
  readonly html: string | undefined;
}

/** Says which page is meant, since templates and drafts have no address of their own on the site. */
const PAGE_PARAMETER = 'answerbook-page';

/** The page among those that were shown: the one that is named, else the latest with that address. */
function pageAsked(path: string, shown: ReadonlyMap<RepoPath, ShownPage>): ShownPage | undefined {
  const [, query = ''] = /\?([^#]*)/.exec(path) ?? [];
  const named = repoPath(new URLSearchParams(query).get(PAGE_PARAMETER) ?? '');
  const address = addressOf(path);
  const found = named === undefined ? undefined : shown.get(named);
  if (found?.address === address) return found;
  return [...shown.values()].reverse().find((page) => page.address === address && page.html !== undefined);
}

/** Serves the bridge script, which is there whether a repository is open or not. */
export async function serveBridge(path: string, bridgeFile: string): Promise<PreviewResponse | undefined> {
  if (addressOf(path) !== BRIDGE_PATH) return undefined;
  const script = await readFile(bridgeFile);
  return {
    status: 200,
    headers: { ...always, 'Content-Type': contentTypeOf('bridge.js'), 'Cache-Control': 'no-store' },
    body: script,
  };
}

export function notFound(text: string): PreviewResponse {
  return htmlResponse(previewPage('The site has nothing here', text), noPermissions, 404);
}

async function resolvedResponse(
  shop: Shop,
  resolved: Result<ResolvedUrl | undefined, RenderError>,
): Promise<PreviewResponse> {
  if (!resolved.ok) return failedResponse(resolved.error);
  if (resolved.value?.kind === 'generated') return generatedResponse(shop, resolved.value.url);
  const path = resolved.value && repoPath(resolved.value.path);
  if (!resolved.value || path === undefined || hasDotPart(path)) return notFound(NOTHING_HERE);
  switch (resolved.value.kind) {
    case 'page':
    case 'document':
      return pageResponse(shop, path);
    case 'sass':
      return stylesheetResponse(shop, path);
    case 'static':
      return fileResponse(shop, path);
  }
}

async function pageResponse(
  { root, rendering, pages, permissions }: Shop,
  path: RepoPath,
): Promise<PreviewResponse> {
  const file = await readPage(root, path);
  if (!file.ok) return notFound(NOTHING_HERE);
  const rendered = await rendering.ask('render', {
    path,
    text: file.value.text,
    kind: pages.kindOf(path),
  });
  if (!rendered.ok) return failedResponse(rendered.error);
  // Jekyll renders stylesheets and feeds with front matter like pages: the address says what they are.
  const type = contentTypeOf(rendered.value.url);
  return type.startsWith('text/html') || type === 'application/octet-stream'
    ? htmlResponse(rendered.value.html, permissions())
    : textResponse(rendered.value.html, type);
}

async function generatedResponse({ rendering, permissions }: Shop, url: string): Promise<PreviewResponse> {
  const rendered = await rendering.ask('generated', { url });
  if (!rendered.ok) return failedResponse(rendered.error);
  return rendered.value ? htmlResponse(rendered.value.html, permissions()) : notFound(NOTHING_HERE);
}

async function stylesheetResponse({ rendering, log }: Shop, path: RepoPath): Promise<PreviewResponse> {
  const sheet = await rendering.ask('stylesheet', { path });
  if (sheet.ok && sheet.value.problem !== undefined) log.warn(`Sass: ${sheet.value.problem}`);
  return sheet.ok ? textResponse(sheet.value.css, contentTypeOf('a.css')) : failedResponse(sheet.error);
}

async function fileResponse({ root, permissions }: Shop, path: RepoPath): Promise<PreviewResponse> {
  const inside = insideRoot(root, path);
  if (!inside.ok || hasDotPart(inside.value.path)) return notFound(NOTHING_HERE);
  const bytes = await readBytes(inside.value.absolute, path);
  if (!bytes.ok) return notFound(NOTHING_HERE);
  const type = contentTypeOf(path);
  if (type.startsWith('text/html')) return htmlResponse(bytes.value.toString('utf8'), permissions());
  const isShared = isFont(path) || (permissions().scripts === 'on' && type.startsWith('text/javascript'));
  const shared = isShared ? { 'Access-Control-Allow-Origin': '*' } : undefined;
  return {
    status: 200,
    headers: { ...always, ...lasting(bytes.value), ...shared, 'Content-Type': type, ...inert() },
    body: bytes.value,
  };
}

const NOTHING_HERE = 'No page and no file of the site has this address.';

function failedResponse(error: RenderError): PreviewResponse {
  const text =
    error.code === 'out-of-time'
      ? `The page was not ready after ${error.seconds} seconds. A loop in it, its layout or an include may never end.`
      : error.code === 'render-failed'
        ? `This stopped the page from being rendered: ${error.detail}`
        : 'The page could not be rendered.';
  return htmlResponse(previewPage('This page can’t be shown', text), noPermissions, 500);
}

const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

function htmlResponse(html: string, permissions: PreviewPermissions, status = 200): PreviewResponse {
  const nonce = randomBytes(16).toString('base64url');
  return {
    status,
    headers: {
      ...always,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': previewPolicy(nonce, permissions),
      // A script can't tell anybody by a name that is looked up.
      'X-DNS-Prefetch-Control': 'off',
      'Cache-Control': 'no-store',
    },
    body: Buffer.from(withBridge(html, nonce, permissions)),
  };
}

function textResponse(text: string, type: string): PreviewResponse {
  const body = Buffer.from(text);
  return { status: 200, headers: { ...always, ...lasting(body), 'Content-Type': type, ...inert() }, body };
}

/** No nonce is given out for it: an image or a feed that is opened as a page runs nothing. */
function inert(): Record<string, string> {
  return { 'Content-Security-Policy': previewPolicy(randomBytes(16).toString('base64url'), noPermissions) };
}

function lasting(body: Uint8Array): Record<string, string> {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { ETag: `"${tag}"`, 'Cache-Control': 'no-cache' };
}

function hasDotPart(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** One form for all spellings of an address: without query and fragment, decoded, without `index.html` or `.html`. */
function addressOf(path: string): string {
  return normalUrl(decodePath(path.replace(/[?#].*$/s, '')));
}
