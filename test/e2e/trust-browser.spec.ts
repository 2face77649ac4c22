import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { expect, test } from './support/test';

/** What the browser host's ports have to keep shut beyond the rules of trust.spec.ts. */

test.skip(({ host }) => host !== 'browser', 'only the browser host has ports');

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request to the address's port as any program of the machine can; gives status and body. */
function send(
  address: string,
  { path = '/api/request/app/info', method = 'POST', headers = {} }: Sent,
): Promise<{ readonly status: number; readonly body: string; readonly headers: IncomingHttpHeaders }> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (response) => {
      let body = '';
      for await (const part of response) body += String(part);
      resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
    });
    sent.once('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

const tokenOf = (): string => sessionStorage.getItem('answerbook-token') ?? '';

test('a request with the token from our own page is answered', async ({ app }) => {
  const token = await app.page.evaluate(tokenOf);
  expect((await send(app.page.url(), { headers: { 'X-Answerbook-Token': token } })).status).toBe(200);
});

test('a request without the token is refused', async ({ app }) => {
  expect((await send(app.page.url(), {})).status).toBe(403);
});

test('a request with another token is refused', async ({ app }) => {
  expect((await send(app.page.url(), { headers: { 'X-Answerbook-Token': 'f'.repeat(64) } })).status).toBe(
    403,
  );
});

test('events are not told without the token', async ({ app }) => {
  expect((await send(app.page.url(), { path: '/api/events', method: 'GET' })).status).toBe(403);
});

test('a request for a foreign host is refused, with the token too', async ({ app }) => {
  const token = await app.page.evaluate(tokenOf);
  const headers = { 'X-Answerbook-Token': token, Host: 'rebound.example.com' };
  expect((await send(app.page.url(), { headers })).status).toBe(403);
});

test('a request from a foreign origin is refused, with the token too', async ({ app }) => {
  const token = await app.page.evaluate(tokenOf);
  const headers = { 'X-Answerbook-Token': token, Origin: 'https://example.com' };
  expect((await send(app.page.url(), { headers })).status).toBe(403);
});

test('the token stays in no address', async ({ app }) => {
  expect(app.page.url()).not.toContain('token');
  expect(await app.page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('the preview is found under its secret name alone', async ({ app }) => {
  const { headers } = await send(app.page.url(), { path: '/', method: 'GET' });
  const origin = /frame-src (\S+);/.exec(String(headers['content-security-policy']))?.[1] ?? '';
  const { port, host } = new URL(origin);
  const asked = async (name: string) =>
    (await send(origin, { path: '/', method: 'GET', headers: { Host: name } })).status;
  expect(await asked(`127.0.0.1:${port}`)).toBe(403);
  expect(await asked(`localhost:${port}`)).toBe(403);
  expect(await asked(host)).not.toBe(403);
});

test("a file outside the page's folder is not found", async ({ app }) => {
  for (const path of ['/..%2fmain/browser.cjs', '/../main/browser.cjs', '/%2e%2e/main/browser.cjs']) {
    expect((await send(app.page.url(), { path, method: 'GET' })).status, path).toBe(404);
  }
});
