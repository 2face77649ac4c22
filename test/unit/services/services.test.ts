import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requestSchemas } from '../../../shared/api/contract';
import { hashOf } from '../../../src-main/services/workspace/file-hash';
import { builtWorker } from '../../support/built-worker';
import { valueOf } from '../../support/expect-ok';
import { faqSource } from '../../support/faq-source';
import { enterTestHome, type TestHome, type TestRepository } from '../../support/git-repository';
import { testServices, type TestServices } from '../../support/services';

let worker: Awaited<ReturnType<typeof builtWorker>>;
let home: TestHome;
let repository: TestRepository;
let app: TestServices;
const source = faqSource('Billing', { 'What does it cost?': 'Nothing, and **more**.' });

beforeAll(async () => {
  worker = await builtWorker();
});

afterAll(() => worker.remove());

beforeEach(() => {
  home = enterTestHome();
  repository = home.repository({ folder: 'docs' });
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
    '_sass/_colours.scss': '$ink: #123456;\n',
    'assets/plain.html': '<p>plain</p>\n',
    'assets/font.woff2': 'font',
  });
  app = testServices(home, worker.file);
});

afterEach(async () => {
  await app.services.stop();
  home.leave();
});

describe('what the app starts with', () => {
  beforeEach(async () => {
    await app.services.stop();
    app = testServices(home, worker.file, { startFolder: repository.root });
    await app.services.start();
  });

  test('is open before it is asked for', async () => {
    expect(await app.request('page/read', { path: 'billing.md' })).toMatchObject({ ok: true });
  });

  test('is told with the pages that came before it was asked for', async () => {
    repository.write('security.md', faqSource('Security', { 'Is it safe?': 'Yes.' }));
    await app.next('pages/changed');
    const opened = valueOf(await app.request('repository/open', { path: repository.root }));
    expect(opened.pages.map(({ path }) => path)).toEqual(['billing.md', 'security.md']);
  });

  test('does not keep another folder from being opened', async () => {
    const other = home.repository({ folder: 'other' });
    other.commit('Begin', { 'other.md': source });
    const opened = valueOf(await app.request('repository/open', { path: other.root }));
    expect(opened.pages.map(({ path }) => path)).toEqual(['other.md']);
  });

  test('is told as what keeps it from being opened', async () => {
    await app.services.stop();
    app = testServices(home, worker.file, { startFolder: join(home.home, 'nowhere') });
    await app.services.start();
    const opened = await app.request('repository/open', { path: join(home.home, 'nowhere') });
    expect(opened).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
  });
});

const open = async () => valueOf(await app.request('repository/open', { path: repository.root }));

describe('a request', () => {
  test.each(Object.keys(requestSchemas))(
    '%s with a field that is not of the contract is refused',
    async (name) => {
      await expect(app.services.handle(name, { surprise: true })).rejects.toMatchObject({
        code: 'bad-input',
      });
    },
  );

  test.each(['nonsense', '__proto__', 'constructor', ''])('%j is refused by its name', async (name) => {
    await expect(app.services.handle(name, {})).rejects.toMatchObject({ code: 'unknown-request' });
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'a/../../b'])('for the page %s is refused', async (path) => {
    await open();
    await expect(app.services.handle('page/read', { path })).rejects.toMatchObject({ code: 'bad-input' });
  });

  test('for a link that leads out of the repository is answered as such', async () => {
    symlinkSync('/etc/passwd', repository.absolute('link.md'));
    await open();
    expect(await app.request('page/read', { path: 'link.md' })).toEqual({
      ok: false,
      error: { code: 'outside-repository', path: 'link.md' },
    });
  });

  test('for a page says so where no repository is open', async () => {
    expect(await app.request('page/read', { path: 'a.md' })).toEqual({
      ok: false,
      error: { code: 'no-repository' },
    });
  });
});

describe('the app', () => {
  test('tells what a renderer begins with', async () => {
    expect(await app.request('app/info', {})).toMatchObject({
      version: '1.2.3',
      host: 'browser',
      recent: [],
      startFolder: undefined,
      settings: { theme: 'system' },
    });
  });

  test('remembers the repositories that were opened', async () => {
    await open();
    expect((await app.request('app/info', {})).recent).toMatchObject([
      { path: repository.root, name: 'docs' },
    ]);
  });

  test.each(['https://example.com/a', 'http://example.com/', 'mailto:a@example.com'])(
    'opens %s',
    async (url) => {
      expect(await app.request('app/open-external', { url })).toBe(true);
      expect(app.asked).toEqual([`open ${url}`]);
    },
  );

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'vscode://x', 'no address', 'smb://host/share'])(
    'does not open %s',
    async (url) => {
      expect(await app.request('app/open-external', { url })).toBe(false);
      expect(app.asked).toEqual([]);
    },
  );

  test('hands the window’s state and its end to the host', async () => {
    await app.request('app/window-state', { title: 'Billing', unsaved: true });
    await app.request('app/close', {});
    expect(app.asked).toEqual(['title Billing *', 'close']);
  });
});

describe('opening a repository', () => {
  test('tells of its pages, its site and where Git stands', async () => {
    expect(await open()).toMatchObject({
      root: repository.root,
      name: 'docs',
      siteRoot: '',
      pages: [{ path: 'billing.md', title: 'Billing', questionCount: 1, readable: true }],
      git: { head: { kind: 'branch', name: 'main' }, defaultBranch: 'main', changes: [] },
      drafts: [],
    });
  });

  test('brings back the words that an earlier run did not save', async () => {
    await open();
    const draft = {
      path: 'billing.md',
      text: 'typed',
      baseText: source,
      baseHash: hashOf(Buffer.from(source)),
    };
    valueOf(await app.request('draft/keep', draft));
    await app.services.stop();
    app = testServices(home, worker.file);
    expect((await open()).drafts).toMatchObject([draft]);
  });

  test('words that are in their file already are not offered again', async () => {
    await open();
    const draft = {
      path: 'billing.md',
      text: source,
      baseText: 'before',
      baseHash: hashOf(Buffer.from('before')),
    };
    valueOf(await app.request('draft/keep', draft));
    await app.services.stop();
    app = testServices(home, worker.file);
    expect((await open()).drafts).toEqual([]);
  });

  test('again, while a page is being rendered, does not get in its way', async () => {
    await open();
    const rendering = app.request('render/page', { path: 'billing.md', text: source, version: 1 });
    await open();
    expect(await rendering).toMatchObject({ ok: true });
  });

  test('again, after the site was moved, opens it where it is now', async () => {
    await open();
    repository.remove('_config.yml');
    repository.git('rm', '--quiet', '--cached', '_config.yml');
    repository.write('site/_config.yml', '');
    expect((await open()).siteRoot).toBe('site');
  });

  test('keeps the one that is open where another can’t be', async () => {
    await open();
    expect(await app.request('repository/open', { path: home.folder('empty') })).toMatchObject({ ok: false });
    expect(await app.request('page/read', { path: 'billing.md' })).toMatchObject({ ok: true });
  });
});

describe('the questions of all pages', () => {
  test('are those of pages, data files and folders', async () => {
    repository.commit('Add', {
      '_data/faq.yml': '- question: From data?\n  answer: Yes.\n- question: Again?\n  answer: Yes.\n',
      'help-faq/one.md': '---\ntitle: In a folder?\n---\nYes.\n',
      'help-faq/two.md': '---\ntitle: There too?\n---\nYes.\n',
      'broken.md': source.replace('title: Billing', 'title: "Billing'),
    });
    await open();
    const found = await app.request('repository/questions', {});
    expect(found.map(({ path, topics }) => [path, topics.flatMap(({ questions }) => questions)])).toEqual([
      ['_data/faq.yml', ['From data?', 'Again?']],
      ['billing.md', ['What does it cost?']],
      ['help-faq', ['In a folder?', 'There too?']],
    ]);
  });

  test('are none where no repository is open', async () => {
    expect(await app.request('repository/questions', {})).toEqual([]);
  });
});

describe('saving and changes', () => {
  test('a saved page is a change of that page, and is committed by its path', async () => {
    await open();
    const { hash } = valueOf(await app.request('page/read', { path: 'billing.md' }));
    const text = source.replace('Nothing', 'Little');
    valueOf(await app.request('page/save', { path: 'billing.md', text, baseHash: hash, overwrite: false }));
    const { changes } = valueOf(await app.request('git/status', {}));
    expect(changes).toEqual([{ path: 'billing.md', kind: 'modified', from: undefined, isPage: true }]);
    const committed = valueOf(
      await app.request('git/commit', {
        paths: ['billing.md'],
        message: 'Say what it costs',
        branch: { kind: 'new', name: 'faq-costs' },
      }),
    );
    expect(committed).toMatchObject({ branch: 'faq-costs', status: { changes: [] } });
    expect(valueOf(await app.request('git/log', { limit: 1 }))).toMatchObject([
      { subject: 'Say what it costs' },
    ]);
  });

  test('a deleted page is still known as a page', async () => {
    await open();
    repository.remove('billing.md');
    const { changes } = valueOf(await app.request('git/status', {}));
    expect(changes).toMatchObject([{ path: 'billing.md', kind: 'deleted', isPage: true }]);
  });
});

describe('what happens outside', () => {
  test('a change of a page that was read is told, with its new text', async () => {
    await open();
    await app.request('page/read', { path: 'billing.md' });
    const theirs = source.replace('Nothing', 'Much');
    repository.write('billing.md', theirs);
    const { path, file } = await app.next('file/changed');
    expect(path).toBe('billing.md');
    expect(file).toEqual({ path, text: theirs, hash: hashOf(Buffer.from(theirs)) });
  });

  test('a page that was deleted is told as gone, and as back when it is back', async () => {
    await open();
    await app.request('page/read', { path: 'billing.md' });
    repository.remove('billing.md');
    expect(await app.next('file/changed')).toEqual({ path: 'billing.md', file: undefined });
    repository.git('checkout', '--', 'billing.md');
    expect((await app.next('file/changed')).file?.text).toBe(source);
  });

  test('an own save is not told, neither as a changed file nor as a changed site', async () => {
    await open();
    const { hash } = valueOf(await app.request('page/read', { path: 'billing.md' }));
    const text = source.replace('Nothing', 'Little');
    await app.request('page/save', { path: 'billing.md', text, baseHash: hash, overwrite: false });
    await app.next('git/changed', ({ status }) => status.changes.length === 1);
    const names = app.events.map(({ name }) => name);
    expect(names).not.toContain('file/changed');
    expect(names).not.toContain('site/changed');
  });

  test('a new page joins the list', async () => {
    await open();
    repository.write('security.md', faqSource('Security', { 'Is it safe?': 'Yes.' }));
    const { pages } = await app.next('pages/changed');
    expect(pages.map(({ path }) => path)).toEqual(['billing.md', 'security.md']);
  });

  test('a page in a folder that was moved in joins the list', async () => {
    await open();
    const outside = home.folder('outside');
    mkdirSync(join(outside, 'deep'));
    repository.write('../outside/deep/faq.md', source);
    renameSync(outside, repository.absolute('inside'));
    const { pages } = await app.next('pages/changed');
    expect(pages.map(({ path }) => path)).toEqual(['billing.md', 'inside/deep/faq.md']);
  });

  test('a branch switched to in a terminal is told', async () => {
    await open();
    repository.git('switch', '--quiet', '--create', 'other');
    const { status } = await app.next('git/changed');
    expect(status.head).toMatchObject({ kind: 'branch', name: 'other' });
  });

  test('a commit made in a terminal is told, though no file differs from it before or after', async () => {
    await open();
    repository.commit('Elsewhere');
    const { status } = await app.next('git/changed');
    expect(status.head).toMatchObject({ commit: repository.git('rev-parse', 'HEAD') });
  });

  test('a conflict that a merge leaves in a page is told', async () => {
    await open();
    valueOf(await app.request('page/read', { path: 'billing.md' }));
    repository.git('switch', '--quiet', '--create', 'other');
    repository.commit('Theirs', { 'billing.md': source.replace('Nothing', 'Little') });
    repository.git('switch', '--quiet', 'main');
    repository.commit('Mine', { 'billing.md': source.replace('Nothing', 'Much') });
    expect(() => repository.git('merge', 'other')).toThrow();
    const { status } = await app.next('git/changed', ({ status }) => status.inProgress === 'merge');
    expect(status.changes).toMatchObject([{ path: 'billing.md', kind: 'conflicted', isPage: true }]);
  });

  test('a branch switched to in a linked work tree is told', async () => {
    const linked = join(home.home, 'linked');
    repository.git('worktree', 'add', '--quiet', linked);
    valueOf(await app.request('repository/open', { path: linked }));
    repository.git('-C', linked, 'switch', '--quiet', '--create', 'other');
    const { status } = await app.next('git/changed');
    expect(status.head).toMatchObject({ kind: 'branch', name: 'other' });
  });

  test('nothing is told of a repository that was closed', async () => {
    await open();
    await app.request('page/read', { path: 'billing.md' });
    await app.request('repository/close', {});
    repository.write('billing.md', 'other');
    await app.services.lookAgain();
    expect(app.events).toEqual([]);
  });
});
