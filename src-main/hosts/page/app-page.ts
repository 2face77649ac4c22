import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentType } from './content-type';
import { pagePolicy } from './policy';

/** What a host answers to a request for a file. */
export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface AppPage {
  /** The folder with the built renderer. Nothing outside it is ever served. */
  readonly folder: string;
  readonly previewOrigin: string;
}

/**
 * Answers a request for a file of the app's own page. `urlPath` is the path of the address as it came, percent
 * signs and all; `/` is the page. The page gets a fresh nonce each time, in its policy and in its `csp-nonce`.
 */
export async function serveAppPage(page: AppPage, urlPath: string): Promise<Served> {
  const file = await fileInside(page.folder, urlPath === '/' ? '/index.html' : urlPath);
  if (file === undefined) return notFound;
  const { extension, body } = file;
  if (extension !== '.html') return { status: 200, headers: headersOf(extension), body };
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { ...headersOf('.html'), 'Content-Security-Policy': pagePolicy(nonce, page.previewOrigin) },
    body: body.toString('utf8').replace('<head>', `<head><meta name="csp-nonce" content="${nonce}" />`),
  };
}

const notFound: Served = {
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  body: 'There is no such file.',
};

function headersOf(extension: string): Record<string, string> {
  return {
    'Content-Type': contentType(extension),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/** The file that an address means; undefined where there is none or it lies outside the folder. */
async function fileInside(
  folder: string,
  urlPath: string,
): Promise<{ readonly extension: string; readonly body: Buffer } | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, decodeURIComponent(urlPath)));
    if (!file.startsWith(root + sep)) return undefined;
    return { extension: extname(file), body: await readFile(file) };
  } catch {
    // A path that can't be decoded, holds a NUL, is missing or is a folder: nothing that this page has.
    return undefined;
  }
}
