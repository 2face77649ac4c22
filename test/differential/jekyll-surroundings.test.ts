import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { missingJekyll, warmSite, type WarmSite, type WarmSiteOptions } from '../support/warm-site';

const reason = missingJekyll();
if (reason !== undefined) console.warn(`Tests of Jekyll’s surroundings are skipped: ${reason}.`);

const PAGE = '---\ntitle: Où ça\n---\n{{ page.title }} – {{ site.data.words.first }} {% read %}\n';
const SITE: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Grüße\n',
  '_data/words.yml': 'first: straße\n',
  'words.txt': 'naïve\n',
  '_plugins/read.rb': `
class Read < Liquid::Tag
  def render(_context)
    File.read(File.join(__dir__, '../words.txt')).upcase
  end
end
Liquid::Template.register_tag('read', Read)
`,
  'page.md': PAGE,
};

let site: WarmSite | undefined;
afterEach(() => site?.leave());

async function open(
  files: Readonly<Record<string, string>> = {},
  options: WarmSiteOptions = {},
): Promise<WarmSite> {
  site = warmSite({ ...SITE, ...files }, options);
  await site.jekyll.turn('on');
  return site;
}

/** Opens a site whose Jekyll is not to come to anything, and says what has become of it. */
async function stateOf(files: Readonly<Record<string, string>>, options: WarmSiteOptions = {}) {
  const { jekyll } = await open(files, options);
  await jekyll.render({ path: 'page.md', texts: {}, gone: [], faq: undefined });
  return jekyll.state();
}

const edited = { 'page.md': PAGE.replace('Où ça', 'Là-bas, „hier“') };

describe.skipIf(reason !== undefined || process.platform === 'win32')('where a site’s Jekyll runs', () => {
  test.each([
    ['C', { LANG: 'C', LC_ALL: 'C' }],
    ['none at all', { LANG: undefined, LC_ALL: undefined, LC_CTYPE: undefined }],
  ])('a computer’s language that is %s changes no word', async (_, environment) => {
    const here = await open({}, { environment });
    expect(await here.warm('page.md', edited)).toBe(here.built('page.html', edited));
  });

  test('a site whose pages are in a folder of their own is that of its configuration', async () => {
    const inFolder = Object.entries(SITE).map(([path, text]) =>
      path === '_config.yml' ? [path, `${text}source: docs\n`] : [`docs/${path}`, text],
    );
    site = warmSite(Object.fromEntries(inFolder));
    await site.jekyll.turn('on');
    const texts = { 'docs/page.md': edited['page.md'], 'docs/_data/words.yml': 'first: weg\n' };
    expect(await site.warm('docs/page.md', texts)).toBe(site.built('page.html', texts));
    const broken = { 'docs/page.md': `${PAGE}{% nothing %}\n` };
    expect(
      await site.jekyll.render({ path: 'docs/page.md', texts: broken, gone: [], faq: undefined }),
    ).toMatchObject({ ok: false, error: { code: 'exact-failed', file: 'docs/page.md', line: 5 } });
  });

  test('a configuration that is empty is none', async () => {
    const here = await open({ '_config.yml': '# nothing yet\n' });
    expect(await here.warm('page.md', edited)).toBe(here.built('page.html', edited));
  });

  test.each([
    ['_config.yml', 'title: [\n'],
    ['_data/words.yml', 'first: [\n'],
    ['other.md', '---\ntitle: [\n---\n', 'strict_front_matter: true\n'],
    ['_notes/other.md', '---\ntitle: [\n---\n', 'strict_front_matter: true\ncollections: [notes]\n'],
  ])('a file that keeps the site from being read is named: %s', async (path, text, config = '') => {
    const state = await stateOf({ '_config.yml': `title: Grüße\n${config}`, [path]: text });
    expect(state).toMatchObject({
      kind: 'stopped',
      words: expect.stringMatching(new RegExp(`\n${path}:\\d$`)),
    });
  });

  test.each([
    ['a layout', '_layouts/main.html', '{{ content }}'],
    ['data', '_data/words.yml', 'first: [\n'],
  ])('a file that keeps a page from being made is named: %s', async (_, path, text) => {
    const here = await open({
      '_layouts/main.html': text,
      'page.md': PAGE.replace('---\n', '---\nlayout: main\n'),
    });
    if (path.startsWith('_layouts'))
      writeFileSync(join(here.folder, path), Buffer.from('na\u00EFve {{ content }}', 'latin1'));
    const texts = path.startsWith('_data') ? { [path]: text } : {};
    expect(await here.jekyll.render({ path: 'page.md', texts, gone: [], faq: undefined })).toMatchObject({
      ok: false,
      error: { code: 'exact-failed', file: path },
    });
  });

  test('what could not be read is taken in when it can be', async () => {
    const here = await open({ '_data/more.yml': 'second: zwei\n' });
    const both = (first: string, second: string) => ({
      'page.md': `${PAGE}{{ site.data.more.second }}\n`,
      '_data/words.yml': first,
      '_data/more.yml': second,
    });
    const broken = await here.jekyll.render({
      path: 'page.md',
      texts: both('first: [\n', 'second: drei\n'),
      gone: [],
      faq: undefined,
    });
    expect(broken.ok).toBe(false);
    const mended = both('first: eins\n', 'second: drei\n');
    expect(await here.warm('page.md', mended)).toBe(here.built('page.html', mended));
  });

  test('times are those of the computers that publish, whatever the zone of this one', async () => {
    const here = await open({}, { environment: { TZ: 'Asia/Kathmandu' } });
    const texts = { 'page.md': '---\n---\n{{ "2024-05-06 12:00:00 +0000" | date: "%F %T %z" }}\n' };
    expect(await here.warm('page.md', texts)).toBe(here.built('page.html', texts));
  });

  test('a folder with spaces, quotes and letters of other languages is a folder', async () => {
    const here = await open({}, { name: 'Über uns/it’s "our" site & more' });
    expect(await here.warm('page.md', edited)).toBe(here.built('page.html', edited));
  });

  test.each([
    ['a time zone', 'timezone: Asia/Kathmandu\n', '{{ "2024-05-06 12:00:00 +0000" | date: "%F %T %z" }}'],
    [
      'the environment',
      '',
      '{{ jekyll.environment }} {% if jekyll.environment == "production" %}tracked{% endif %}',
    ],
    ['another encoding', 'encoding: iso-8859-1\n', 'plain words'],
    ['a language', 'lang: de\n', '{{ site.lang }}'],
  ])('the configuration counts as in a build: %s', async (_, config, words) => {
    const here = await open({ '_config.yml': `${SITE['_config.yml']}${config}` });
    const texts = { 'page.md': `---\n---\n${words}\n` };
    expect(await here.warm('page.md', texts)).toBe(here.built('page.html', texts));
  });

  test('a Gemfile that asks for another Ruby gives way to the machine’s Jekyll, and says so', async () => {
    expect(await stateOf({ Gemfile: 'ruby "1.8.7"\ngem "jekyll"\n' })).toMatchObject({
      kind: 'ready',
      jekyll: { source: 'system', note: expect.stringContaining('1.8.7') },
    });
  });

  test('a Gemfile whose gems would have to come from a server asks none', async () => {
    const gemfile =
      'source "https://gems.invalid"\ngem "jekyll"\ngem "faraway", git: "https://git.invalid/faraway.git"\n';
    const state = await stateOf({ Gemfile: gemfile });
    expect(state).toMatchObject({ kind: 'ready', jekyll: { source: 'system' } });
    expect(existsSync(join(site?.folder ?? '', 'Gemfile.lock'))).toBe(false);
  });

  test('a Gemfile with all gems of the computer is used', async () => {
    const names = spawnSync('gem', ['list', '--no-versions'], { encoding: 'utf8' }).stdout.split('\n');
    const usual = names.filter((name) => /^(?:jekyll|kramdown|rouge|liquid|i18n|addressable)/.test(name));
    const gemfile = usual.map((name) => `gem "${name}"\n`).join('');
    expect(await stateOf({ Gemfile: gemfile })).toMatchObject({
      kind: 'ready',
      jekyll: { source: 'bundler' },
    });
  });

  test('a Gemfile that is no Ruby gives way to the machine’s Jekyll', async () => {
    expect(await stateOf({ Gemfile: 'gem "jekyll\n' })).toMatchObject({ kind: 'ready' });
  });
});

describe.skipIf(reason !== undefined || process.platform === 'win32')('a plugin of the site', () => {
  test.each([
    ['prints what looks like an answer', 'puts %q({"id": 1, "ok": {"html": "wrong", "kind": "html"}})'],
    ['writes past Ruby’s own stream', 'IO.for_fd(1, autoclose: false).syswrite("{}\\n")'],
    ['closes the streams', '$stdin.close; $stdout.close'],
    ['reads what is typed', 'gets; $stdin.read'],
    ['starts a program that prints', 'system("echo printed; echo more >&2")'],
    ['has words for its end', 'at_exit { puts "bye"; exit! 3 }'],
    ['catches signals', '%w(TERM INT HUP).each { |name| trap(name) {} }'],
    ['starts a thread that fails', 'Thread.new { raise "no" }'],
    ['changes the folder', 'Dir.chdir("/")'],
  ])('that %s changes nothing of the page', async (_, code) => {
    const here = await open();
    const before = here.built('page.html', edited);
    here.write('_plugins/a.rb', `${code}\n`);
    expect(await here.warm('page.md', edited)).toBe(before);
  });

  test.each([
    ['aborts', 'abort "the kettle is cold"', /the kettle is cold/],
    ['exits', 'exit 2', /exit/],
    ['ends at once', 'exit! 2', /ended by itself/],
    ['lacks a gem', 'require "answerbook-no-such-gem"', /answerbook-no-such-gem/],
    ['is no Ruby', 'def', /_plugins\/a\.rb/],
  ])('that %s while the site is read says so', async (_, code, words) => {
    const state = await stateOf({ '_plugins/a.rb': `${code}\n` });
    expect(state).toMatchObject({ kind: 'stopped', reason: 'cannot-start' });
    expect(JSON.stringify(state)).toMatch(words);
  });

  test('that never comes to an end is given up', async () => {
    const limits = { start: 3, render: 2, take: 3 };
    expect(await stateOf({ '_plugins/a.rb': 'sleep\n' }, { limits })).toMatchObject({
      kind: 'stopped',
      reason: 'cannot-start',
    });
  });
});
