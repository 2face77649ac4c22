import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveAppPage } from '../../../src-main/hosts/page/app-page';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'answerbook-page-'));
  mkdirSync(join(home, 'renderer', 'assets'), { recursive: true });
  writeFileSync(
    join(home, 'renderer', 'index.html'),
    '<!doctype html><html><head><title>A</title></head></html>',
  );
  writeFileSync(join(home, 'renderer', 'assets', 'a b.css'), 'p {}');
  writeFileSync(join(home, 'secret.txt'), 'secret');
});
afterEach(() => rmSync(home, { recursive: true }));

const serve = (path: string) =>
  serveAppPage({ folder: join(home, 'renderer'), previewOrigin: 'answerbook-preview://site' }, path);

test('the address without a path is the page', async () => {
  expect(await serve('/')).toMatchObject({ status: 200, body: expect.stringContaining('<title>A</title>') });
});

test('the page carries the nonce that its policy names', async () => {
  const { headers, body } = await serve('/');
  const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1];
  expect(body).toContain(`<meta name="csp-nonce" content="${nonce}" />`);
});

test('each load has a nonce of its own', async () => {
  const [first, second] = [await serve('/'), await serve('/')];
  expect(first.headers['Content-Security-Policy']).not.toBe(second.headers['Content-Security-Policy']);
});

test("the policy lets no script in but the page's own files", async () => {
  const { headers } = await serve('/');
  expect(headers['Content-Security-Policy']?.split('; ')).toContain("script-src 'self'");
});

test('the policy lets the preview alone be framed', async () => {
  const { headers } = await serve('/');
  expect(headers['Content-Security-Policy']?.split('; ')).toContain('frame-src answerbook-preview://site');
});

test('a file is found by its encoded address, with its type', async () => {
  const { status, headers } = await serve('/assets/a%20b.css');
  expect([status, headers['Content-Type']]).toEqual([200, 'text/css; charset=utf-8']);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt'])(
  'the address %s outside the folder is not found',
  async (path) => {
    expect((await serve(path)).status).toBe(404);
  },
);

test('a link out of the folder is not followed', async () => {
  symlinkSync(join(home, 'secret.txt'), join(home, 'renderer', 'link.txt'));
  expect((await serve('/link.txt')).status).toBe(404);
});

test.each(['/assets', '/missing.js', '/%', '/a%00b'])(
  'the address %s of no file is not found',
  async (path) => {
    expect((await serve(path)).status).toBe(404);
  },
);
