import { symlinkSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtWorker } from '../../../support/built-worker';
import { valueOf } from '../../../support/expect-ok';
import { faqSource } from '../../../support/faq-source';
import { enterTestHome, type TestHome, type TestRepository } from '../../../support/git-repository';
import { testServices, type TestServices } from '../../../support/services';

let worker: Awaited<ReturnType<typeof builtWorker>>;
let home: TestHome;
let repository: TestRepository;
let app: TestServices;
const source = faqSource('Billing', { 'What does it cost?': 'Nothing, and **more**.' });

beforeAll(async () => {
  worker = await builtWorker();
});

afterAll(() => worker.remove());

beforeEach(async () => {
  home = enterTestHome();
  repository = home.repository();
  repository.commit('Begin', {
    '_config.yml': 'baseurl: /docs\n',
    '_layouts/faq.html':
      '<!doctype html><html><head><title>{{ page.title }}</title></head><body>{% include words.html %}' +
      '{% for topic in page.frequently-asked-questions %}{% for question in topic.items %}' +
      '<div>{{ question.answer | markdownify }}</div>{% endfor %}{% endfor %}</body></html>\n',
    '_includes/words.html': '<p>first words</p>\n',
    'billing.md': source,
    'assets/style.css': 'body { color: red }\n',
    'assets/main.scss': '---\n---\n@import "colours";\nbody { p { color: $ink; } }\n',
    'assets/broken.scss': '---\n---\nbody { color: $nothing; }\n',
    'assets/thief.scss': '---\n---\n@import "../../../../../../etc/passwd";\n',
    '_sass/_colours.scss': '$ink: #123456;\n',
    'assets/plain.html': '<p>plain</p>\n',
    'assets/font.woff2': 'font',
    'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '.secret/key.txt': 'secret\n',
  });
  symlinkSync('/etc/passwd', repository.absolute('assets/passwd.txt'));
  symlinkSync('../.git/config', repository.absolute('assets/config.txt'));
  app = testServices(home, worker.file);
  valueOf(await app.request('repository/open', { path: repository.root }));
});

afterEach(async () => {
  await app.services.stop();
  home.leave();
});

const text = (body: Uint8Array) => Buffer.from(body).toString('utf8');

async function served(path: string) {
  const { status, headers, body } = await app.services.servePreview(path);
  return { status, headers, text: text(body) };
}

async function render(pageText: string, version = 1) {
  return valueOf(await app.request('render/page', { path: 'billing.md', text: pageText, version }));
}

describe('a page', () => {
  test('is rendered from the unsaved text, and served at its address', async () => {
    const rendering = await render(source.replace('Nothing', 'A little'));
    expect(rendering.version).toBe(1);
    expect(rendering.page.html).toContain('A little, and <strong>more</strong>.');
    expect(rendering.previewUrl).toMatch(/^preview:\/\/site\/docs\/billing\.html\?/);
    expect((await served(rendering.previewUrl.replace('preview://site', ''))).text).toContain('A little');
    expect((await served('/docs/billing.html?v=1')).text).toContain('A little');
  });

  test('that a plugin makes is shown behind its link', async () => {
    repository.commit('Archives', {
      '_config.yml': 'baseurl: /docs\nplugins: [jekyll-archives]\njekyll-archives: { enabled: [tags] }\n',
      '_layouts/archive.html': '<h1>About {{ page.title }}</h1>',
      '_posts/2021-01-01-a.md': '---\ntags: wood\n---\n',
    });
    valueOf(await app.request('repository/open', { path: repository.root }));
    expect((await served('/docs/tag/wood/')).text).toContain('<h1>About wood</h1>');
  });

  test('may run the site’s scripts once the writer lets it, and again after the next start', async () => {
    await app.request('preview/permit', { scripts: 'on', remote: 'blocked' });
    const { headers, text: html } = await served('/docs/billing.html');
    expect(headers['Content-Security-Policy']).toContain("script-src 'self' 'unsafe-inline'");
    expect(html).toContain('data-scripts="on"');
    await app.request('repository/close', {});
    const opened = valueOf(await app.request('repository/open', { path: repository.root }));
    expect(opened.permissions).toEqual({ scripts: 'on', remote: 'blocked' });
  });

  test('that nobody renders is served from disk', async () => {
    const { status, text: html } = await served('/docs/billing');
    expect(status).toBe(200);
    expect(html).toContain('Nothing, and <strong>more</strong>.');
  });

  test('has a policy that lets one script run, which is ours', async () => {
    const { headers, text: html } = await served('/docs/billing.html');
    const nonce = /script-src 'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1];
    expect(html).toContain(
      `<head><script nonce="${nonce}" src="/__answerbook/bridge.js" data-scripts="off"></script><title>`,
    );
    expect(headers['Cache-Control']).toBe('no-store');
  });

  test('has a nonce of its own each time', async () => {
    const policies = [await served('/docs/billing.html'), await served('/docs/billing.html')].map(
      ({ headers }) => headers['Content-Security-Policy'],
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  test('whose address is another page’s too is shown, and hides the other one not', async () => {
    repository.write('index.md', '---\nlayout: none\n---\nThe index\n');
    await app.next('site/changed');
    const template = source.replace('layout: faq', 'layout: faq\npermalink: /');
    const path = '_templates/faq.md';
    const { previewUrl, page } = valueOf(
      await app.request('render/page', { path, text: template, version: 1 }),
    );
    const index = { path: 'index.md', text: '---\n---\nThe index\n', version: 1 };
    valueOf(await app.request('render/page', index));
    expect((await served(previewUrl.replace('preview://site', ''))).text).toContain('Nothing, and');
    expect((await served(page.url)).text).toContain('The index');
  });

  test('shows an include as it is after it was changed outside', async () => {
    await render(source);
    repository.write('_includes/words.html', '<p>second words</p>\n');
    await app.next('site/changed');
    expect((await render(source, 2)).page.html).toContain('second words');
  });
});

describe('a file of the site', () => {
  test.each([
    ['/docs/assets/style.css', 'text/css; charset=utf-8', 'body { color: red }\n'],
    ['/docs/assets/font.woff2', 'font/woff2', 'font'],
  ])('%s comes with its type and as it is', async (path, type, content) => {
    const { status, headers, text: body } = await served(path);
    expect([status, headers['Content-Type'], body]).toEqual([200, type, content]);
    expect(headers['ETag']).toMatch(/^"[^"]+"$/);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  test('a font may be used by the frame, whose origin is nobody’s', async () => {
    expect((await served('/docs/assets/font.woff2')).headers['Access-Control-Allow-Origin']).toBe('*');
  });

  test('an HTML file without front matter has the policy and the bridge too', async () => {
    const { headers, text: html } = await served('/docs/assets/plain.html');
    expect(html).toMatch(
      /^<script nonce="[^"]+" src="\/__answerbook\/bridge\.js" data-scripts="off"><\/script><p>plain/,
    );
    expect(headers['Content-Security-Policy']).toContain('sandbox');
  });

  test('an image that is opened as a page runs no script', async () => {
    expect((await served('/docs/assets/logo.svg')).headers['Content-Security-Policy']).toContain(
      "default-src 'none'",
    );
  });

  test('Sass is compiled, partials from _sass', async () => {
    const { headers, text: css } = await served('/docs/assets/main.css');
    expect(headers['Content-Type']).toBe('text/css; charset=utf-8');
    expect(css.replace(/\s+/g, ' ').trim()).toBe('body p { color: #123456; }');
  });

  test('Liquid in a Sass file is rendered first, without the layout that pages have', async () => {
    repository.write(
      '_config.yml',
      'baseurl: /docs\nink: red\ndefaults: [{scope: {path: ""}, values: {layout: faq}}]\n',
    );
    repository.write('assets/main.scss', '---\n---\nbody { color: {{ site.ink }}; }\n');
    await app.next('site/changed');
    expect((await served('/docs/assets/main.css')).text.replace(/\s+/g, ' ').trim()).toBe(
      'body { color: red; }',
    );
  });

  test('Sass that does not compile is a comment that says why', async () => {
    expect((await served('/docs/assets/broken.css')).text).toMatch(
      /^\/\* assets\/broken\.scss: [^]*Undefined variable/,
    );
  });

  test('Sass that does not compile is told in the log', async () => {
    await served('/docs/assets/broken.css');
    expect(app.log.lines).toContainEqual(expect.stringMatching(/^warn: Sass: assets\/broken\.scss/));
  });

  test('Sass can’t import what is outside of the site', async () => {
    expect((await served('/docs/assets/thief.css')).text).toContain("Can't find stylesheet to import");
  });
});

describe('what is not served', () => {
  test.each([
    '/docs/nothing.html',
    '/../../etc/passwd',
    '/docs/..%2f..%2f..%2fetc%2fpasswd',
    '/docs/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/docs/assets/passwd.txt',
    '/docs/assets/config.txt',
    '/.git/config',
    '/docs/.git/config',
    '/docs/.secret/key.txt',
    '/docs/%00',
    '/docs/%',
    '/_includes/words.html',
    '',
  ])('%j', async (path) => {
    const { status, text: html } = await served(path);
    expect(status).toBe(404);
    expect(html).toContain('The site has nothing here');
    expect(html).not.toMatch(/root:|secret|repositoryformatversion/);
  });

  test('anything of a repository that was closed', async () => {
    await render(source);
    await app.request('repository/close', {});
    expect((await served('/docs/billing.html')).status).toBe(404);
  });
});

test('the bridge is served, whether a repository is open or not', async () => {
  await app.request('repository/close', {});
  const { status, headers, text: script } = await served('/__answerbook/bridge.js');
  expect([status, headers['Content-Type'], script]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    '/* the bridge */',
  ]);
});
