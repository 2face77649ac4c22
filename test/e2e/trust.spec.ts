import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoPath } from '../../shared/text/repo-path';
import type { App } from './support/app';
import { openPreviewFrame } from './support/preview-frame';
import { faqPage } from './support/small-site';
import { expect, test } from './support/test';

/** The trust rules of docs/architecture.md, each tried from outside, in both hosts. */

/** A page of its own: the window shows, and renders again as it likes, another one. */
const trap = 'trap.md' as RepoPath;

/** Renders the page with that answer in the opened repository; gives its address in the preview. */
async function previewOf(app: App, answer?: string): Promise<string> {
  const text = faqPage(answer).replace('permalink: /faq.html', 'permalink: /trap.html');
  const rendered = await app.request('render/page', { path: trap, text, version: 1 });
  if (!rendered.ok) throw new Error(`The page was not rendered: ${rendered.error.code}`);
  return rendered.value.previewUrl;
}

test.beforeEach(async ({ app, repository }) => {
  const opened = await app.request('repository/open', { path: repository.root });
  expect(opened.ok).toBe(true);
});

for (const [what, answer] of [
  ['a script', '<script>parent.postMessage("ran", "*")</script>'],
  ['an event handler', `<img src="missing.png" onerror="parent.postMessage('ran', '*')">`],
  ['a frame inside the page', `<iframe srcdoc="<script>top.postMessage('ran', '*')</script>"></iframe>`],
] as const) {
  test(`${what} in an answer does not run in the preview`, async ({ app }) => {
    const frame = await openPreviewFrame(app.page, await previewOf(app, answer));
    await expect.poll(() => frame.messages()).toContainEqual(expect.objectContaining({ type: 'ready' }));
    expect(await frame.messages()).not.toContain('ran');
  });
}

test('a javascript: link in an answer does not run in the preview', async ({ app }) => {
  const answer = `<a id="trap" href="javascript:parent.postMessage('ran', '*')">Trap</a>`;
  const frame = await openPreviewFrame(app.page, await previewOf(app, answer));
  await expect.poll(() => frame.messages()).toContainEqual(expect.objectContaining({ type: 'ready' }));
  await frame.content.locator('#trap').click();
  expect(await frame.messages()).not.toContain('ran');
});

test('the page in the preview has an origin of its own, and no way to the services', async ({ app }) => {
  const frame = await openPreviewFrame(app.page, await previewOf(app));
  const seen = await frame.content
    .locator('body')
    .evaluate(() => [
      window.origin,
      typeof Reflect.get(window, 'answerbook'),
      typeof Reflect.get(window, 'require'),
    ]);
  expect(seen).toEqual(['null', 'undefined', 'undefined']);
});

test('a path out of the repository is refused before it is looked at', async ({ app }) => {
  for (const path of ['../../etc/passwd', '/etc/passwd', 'a/../../b']) {
    await expect(app.requestAnything('page/read', { path }), path).rejects.toThrow(/path/);
  }
});

test('a path out of the repository is never saved to', async ({ app, home }) => {
  const input = { path: '../stolen.md', text: 'x', baseHash: null, overwrite: true };
  await expect(app.requestAnything('page/save', input)).rejects.toThrow(/path/);
  expect(() => readFileSync(join(home.home, 'stolen.md'))).toThrow(/ENOENT/);
});

test('a link out of the repository is not read', async ({ app, home, repository }) => {
  const secret = join(home.folder(), 'secret.md');
  writeFileSync(secret, 'secret');
  symlinkSync(secret, repository.absolute('link.md'));
  const read = await app.request('page/read', { path: 'link.md' });
  expect(read).toMatchObject({ ok: false, error: { code: 'outside-repository' } });
});

test('a link out of the repository is not written through', async ({ app, home, repository }) => {
  const secret = join(home.folder(), 'secret.md');
  writeFileSync(secret, 'secret');
  symlinkSync(secret, repository.absolute('link.md'));
  await app.request('page/save', { path: 'link.md', text: 'x', baseHash: null, overwrite: true });
  expect(readFileSync(secret, 'utf8')).toBe('secret');
});

test('a folder that links out of the repository is not read through', async ({ app, home, repository }) => {
  const folder = home.folder();
  writeFileSync(join(folder, 'secret.md'), 'secret');
  symlinkSync(folder, repository.absolute('linked'));
  const read = await app.request('page/read', { path: 'linked/secret.md' });
  expect(read).toMatchObject({ ok: false, error: { code: 'outside-repository' } });
});

test('the preview serves no file from outside the site, nor of Git', async ({ app, home, repository }) => {
  const folder = home.folder();
  writeFileSync(join(folder, 'secret.txt'), 'secret words');
  symlinkSync(join(folder, 'secret.txt'), repository.absolute('link.txt'));
  mkdirSync(repository.absolute('.git/extra'));
  repository.write('.git/extra/secret.txt', 'secret words');
  const address = await previewOf(app);
  const start = address.startsWith('http') ? new URL(address).origin : 'answerbook-preview://site';
  for (const path of [
    '/link.txt',
    '/..%2f..%2fsecret.txt',
    '/.git/extra/secret.txt',
    '/.git%2fextra/secret.txt',
  ]) {
    const frame = await openPreviewFrame(app.page, `${start}${path}`);
    await expect(frame.content.locator('body'), path).not.toContainText('secret words');
  }
});

test('a Liquid loop without an end ends with an error, and the app answers meanwhile', async ({ app }) => {
  const text = faqPage('{% for a in (1..999999) %}{% for b in (1..999999) %}x{% endfor %}{% endfor %}');
  const order: string[] = [];
  const rendering = app.request('render/page', { path: trap, text, version: 1 }).then((answer) => {
    order.push('rendering');
    return answer;
  });
  await app.request('app/info', {}).then(() => order.push('info'));
  const rendered = await rendering;
  expect(order).toEqual(['info', 'rendering']);
  expect(rendered.ok && rendered.value.page.problems.length === 0).toBe(false);
});

test('a request that the contract does not know is refused', async ({ app }) => {
  await expect(app.requestAnything('app/run', { command: 'id' })).rejects.toThrow(/no request/i);
});

test('a link with a scheme that may not leave the app is not opened', async ({ app }) => {
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://example.com/x']) {
    expect(await app.request('app/open-external', { url }), url).toBe(false);
  }
});

test('hooks of a repository run only once the writer said that they trust it', async ({
  app,
  repository,
}) => {
  repository.hook('pre-commit', 'touch hook-ran');
  const commit = async (text: string) => {
    repository.write('faq.md', faqPage(text));
    return app.request('git/commit', {
      paths: ['faq.md'],
      message: text,
      branch: { kind: 'current' },
    });
  };
  expect(await commit('Not trusted.')).toEqual({
    ok: false,
    error: { code: 'untrusted-hooks', hooks: ['pre-commit'] },
  });
  expect(repository.git('status', '--porcelain')).toBe(' M faq.md');

  await app.request('repository/trust', {});
  expect(await commit('Trusted.')).toMatchObject({ ok: true });
  expect(repository.git('status', '--porcelain')).toBe('?? hook-ran');
});
