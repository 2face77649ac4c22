import { protocol } from 'electron';
import type { Served } from '../page/app-page';

/** The app's own page and the preview each have a scheme, and so an origin, of their own. */
export const appScheme = 'answerbook';
export const previewScheme = 'answerbook-preview';
export const appOrigin = `${appScheme}://app`;
export const previewOrigin = `${previewScheme}://site`;

/** Says that both schemes are to be treated as https is. To be called before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([
    // The names of its scripts change with what is in them: what was compiled of them can be kept from start to start.
    { scheme: appScheme, privileges: { ...privileges, codeCache: true } },
    { scheme: previewScheme, privileges: { ...privileges, corsEnabled: true, stream: true } },
  ]);
}

/** Answers a scheme's requests. `origin` is the only one it has; requests for another host are not found. */
export function serveScheme(scheme: string, origin: string, serve: (url: URL) => Promise<Served>): void {
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('', { status: 405 });
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== origin) return new Response('', { status: 404 });
    const { status, headers, body } = await serve(url);
    // A Response takes bytes over an ArrayBuffer of their own alone.
    const bytes = typeof body === 'string' ? body : Uint8Array.from(body);
    return new Response(bytes, { status, headers });
  });
}
