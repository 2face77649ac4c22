import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { missingJekyll, warmSite, type WarmSite } from '../support/warm-site';

const reason = missingJekyll();
if (reason !== undefined) console.warn(`Tests of Jekyll’s process are skipped: ${reason}.`);

const PLUGIN = `
class Deed < Liquid::Tag
  def initialize(name, markup, tokens)
    super
    @deed = markup.strip
  end

  def render(_context)
    case @deed
    when 'crash' then Process.kill(:KILL, Process.pid)
    when 'exit' then exit(3)
    when 'loop' then loop {}
    when 'child' then spawn('sleep', '300').to_s
    when 'process' then Process.pid.to_s
    when 'secret' then ENV['GITHUB_TOKEN'].to_s
    end
  end
end
Liquid::Template.register_tag('deed', Deed)
`;

const page = (deed: string): string => `---\n---\n{% deed ${deed} %}`;
const SITE = { '_config.yml': 'title: Deeds\n', '_plugins/deed.rb': PLUGIN, 'deed.html': page('process') };
const LIMITS = { start: 60, render: 2, take: 30 };

/** Whether a process of that number is there, and no zombie. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe.skipIf(reason !== undefined || process.platform !== 'linux')(
  'the process of the site’s Jekyll',
  () => {
    let site: WarmSite | undefined;
    const open = async (files: Readonly<Record<string, string>> = SITE): Promise<WarmSite> => {
      site = warmSite(files, { limits: LIMITS });
      await site.jekyll.turn('on');
      return site;
    };
    const deed = (name: string) =>
      site?.warm('deed.html', { 'deed.html': page(name) }) ?? Promise.resolve('');
    const attempt = (name: string) =>
      site?.jekyll.render({
        path: 'deed.html',
        texts: { 'deed.html': page(name) },
        gone: [],
        faq: undefined,
      });
    const pid = async (): Promise<number> => Number(await deed('process'));

    afterEach(() => site?.leave());

    test('one that dies is started again', async () => {
      await open();
      const before = await pid();
      expect(await attempt('crash')).toMatchObject({ ok: false, error: { code: 'exact-not-running' } });
      await expect.poll(() => site?.jekyll.state()).toMatchObject({ kind: 'waiting', seconds: 1 });
      expect(await pid()).not.toBe(before);
    });

    test('one that dies while a child of a plugin lives is started again, and the child ends', async () => {
      await open();
      const child = Number(await deed('child'));
      await attempt('crash');
      await expect.poll(() => site?.jekyll.state()).toMatchObject({ kind: 'waiting' });
      await expect.poll(() => isAlive(child)).toBe(false);
    });

    test('a plugin that ends the program ends no more than its page', async () => {
      await open();
      const before = await pid();
      expect(await attempt('exit')).toMatchObject({ ok: false, error: { code: 'exact-failed' } });
      expect(await pid()).toBe(before);
    });

    test('one that never comes to an end is killed', async () => {
      await open();
      const before = await pid();
      expect(await attempt('loop')).toMatchObject({ ok: false, error: { code: 'exact-out-of-time' } });
      await expect.poll(() => isAlive(before), { timeout: 5_000 }).toBe(false);
    });

    test('nothing is left when it is stopped: no process, no child of a plugin, no folder', async () => {
      const before = process.env['TMPDIR'];
      const temporary = mkdtempSync(join(tmpdir(), 'answerbook-temporary-'));
      process.env['TMPDIR'] = temporary;
      const scratch = () => readdirSync(temporary).filter((name) => name.startsWith('answerbook-jekyll-'));
      await open();
      const [own, child] = [await pid(), Number(await deed('child'))];
      expect(scratch()).toHaveLength(1);
      await site?.jekyll.stop();
      await expect.poll(() => [isAlive(own), isAlive(child)]).toEqual([false, false]);
      expect(scratch()).toHaveLength(0);
      await site?.leave();
      rmSync(temporary, { recursive: true });
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });

    test('it ends with its input, as when the app dies', async () => {
      await open();
      const scratch = join(tmpdir(), `answerbook-jekyll-orphan-${process.pid}`);
      const program = join(import.meta.dirname, '../../resources/jekyll/answerbook.rb');
      const child = spawn('ruby', [program, site?.folder ?? '', scratch], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      await once(child.stdout, 'data');
      const texts = { 'deed.html': page('loop') };
      const requests = [
        { id: 1, do: 'take-unsaved', page: 'deed.html', texts, gone: [] },
        { id: 2, do: 'render', path: 'deed.html' },
      ];
      for (const request of requests) child.stdin.write(`${JSON.stringify(request)}\n`);
      child.stdin.end();
      await once(child, 'exit');
      expect(existsSync(scratch)).toBe(false);
    });

    test('it ends with its input while it reads the site, too', async () => {
      site = warmSite({ ...SITE, '_plugins/wait.rb': 'warn "waiting"\nsleep\n' });
      const scratch = join(site.folder, 'scratch');
      const program = join(import.meta.dirname, '../../resources/jekyll/answerbook.rb');
      const child = spawn('ruby', [program, site.folder, scratch], { stdio: ['pipe', 'ignore', 'pipe'] });
      await once(child.stderr, 'data');
      child.stdin.end();
      expect(await once(child, 'exit')).toEqual([0, null]);
    });

    test('secrets of the app’s own environment are not handed to plugins', async () => {
      process.env['GITHUB_TOKEN'] = 'secret';
      await open();
      expect(await deed('secret')).toBe('');
      delete process.env['GITHUB_TOKEN'];
    });

    test('a site that can’t be read says why, in Jekyll’s words', async () => {
      await open({ ...SITE, '_plugins/wrong.rb': 'raise "the moon is full"\n' });
      expect(await attempt('process')).toMatchObject({ ok: false, error: { code: 'exact-not-running' } });
      expect(site?.jekyll.state()).toMatchObject({ kind: 'stopped', reason: 'cannot-start' });
      expect(JSON.stringify(site?.jekyll.state())).toContain('the moon is full');
    });

    test('a Gemfile whose gems are not installed gives way to the machine’s Jekyll, and says so', async () => {
      const gemfile = 'gem "jekyll"\ngem "answerbook-no-such-gem"\n';
      await open({ ...SITE, Gemfile: gemfile });
      await pid();
      expect(site?.jekyll.state()).toMatchObject({
        kind: 'ready',
        jekyll: { source: 'system', note: expect.stringContaining('answerbook-no-such-gem') },
      });
    });

    test('Jekyll started without its Gemfile has the variables that it had before', async () => {
      await open({
        ...SITE,
        Gemfile: 'gem "answerbook-no-such-gem"\n',
        '_plugins/own.rb': 'require "of_the_writers_own"\n',
        'lib/of_the_writers_own.rb': '',
      });
      const before = process.env['RUBYLIB'];
      process.env['RUBYLIB'] = join(site?.folder ?? '', 'lib');
      await pid();
      if (before === undefined) delete process.env['RUBYLIB'];
      else process.env['RUBYLIB'] = before;
      expect(site?.jekyll.state()).toMatchObject({ kind: 'ready' });
    });

    test('a Gemfile whose gems are installed is used, and no lock file is written', async () => {
      await open({ ...SITE, Gemfile: 'gem "jekyll"\n' });
      await pid();
      expect(site?.jekyll.state()).toMatchObject({ kind: 'ready', jekyll: { source: 'bundler' } });
      expect(existsSync(join(site?.folder ?? '', 'Gemfile.lock'))).toBe(false);
    });

    test('what is saved in data, layouts, includes and pages is read again', async () => {
      const files = {
        ...SITE,
        '_data/a.yml': 'one\n',
        '_layouts/l.html': 'old {{ content }}',
        '_includes/i.html': 'old',
        'b.html': '---\ntitle: old\n---\n',
        'a.html':
          '---\nlayout: l\n---\n{{ site.data.a }} {% include i.html %} {% for p in site.pages %}{{ p.title }}{% endfor %}',
      };
      await open(files);
      await site?.warm('a.html');
      site?.write('_data/a.yml', 'two\n');
      site?.write('_layouts/l.html', 'new {{ content }}');
      site?.write('_includes/i.html', 'new');
      site?.write('b.html', '---\ntitle: new\n---\n');
      site?.jekyll.changed(['_data/a.yml', '_layouts/l.html', '_includes/i.html', 'b.html']);
      expect(await site?.warm('a.html')).toBe(site?.built('a.html'));
    });

    test('files that come and go are seen', async () => {
      await open({
        ...SITE,
        'list.html': '---\n---\n{% for page in site.pages %}{{ page.path }} {% endfor %}',
      });
      await site?.warm('list.html');
      site?.write('new.md', '---\n---\n');
      site?.jekyll.changed(['new.md']);
      expect(await site?.warm('list.html')).toContain('new.md');
    });

    test('a changed plugin in another folder is loaded anew', async () => {
      await open({
        '_config.yml': 'plugins_dir: code\n',
        'code/deed.rb': PLUGIN,
        'deed.html': page('process'),
      });
      const before = await pid();
      site?.write('code/deed.rb', PLUGIN.replace('Process.pid.to_s', '(-Process.pid).to_s'));
      site?.jekyll.changed(['code/deed.rb']);
      const after = await pid();
      expect([after < 0, after === -before]).toEqual([true, false]);
    });

    test('a changed plugin is loaded anew', async () => {
      await open();
      const before = await pid();
      site?.write(
        '_plugins/deed.rb',
        PLUGIN.replace("'process' then Process.pid", "'process' then (-Process.pid)"),
      );
      site?.jekyll.changed(['_plugins/deed.rb']);
      const after = await pid();
      expect([after < 0, after === -before]).toEqual([true, false]);
    });
  },
);
