import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import type { App } from './app';
import { editorOf } from './editor';
import { smallSite } from './small-site';

/** Why no site's own Jekyll can run here; undefined where it can. */
export const lacksJekyll =
  spawnSync('jekyll', ['--version']).status === 0
    ? undefined
    : 'Jekyll is not installed (Debian: apt-get install jekyll)';

/** What the plugin of `siteWithPlugin` writes into each page. */
export const BREWED = /^brewed by \d$/;

/** The small site with a plugin: its layout shows what the built-in preview can't know. */
export function siteWithPlugin(): Readonly<Record<string, string>> {
  const site = smallSite();
  const layout = site['_layouts/faq.html'] ?? '';
  return {
    ...site,
    '_layouts/faq.html': layout.replace('</body>', '<p id="brewed">{% brewed %}</p></body>'),
    '_plugins/brewed.rb': `
class Brewed < Liquid::Tag
  def render(context)
    Process.kill(:KILL, Process.pid) if context.registers[:page]['title'] == 'Crash'
    "brewed by #{Jekyll::VERSION.split('.').first}"
  end
end
Liquid::Template.register_tag('brewed', Brewed)
`,
  };
}

/** The parts of the window that speak of the site's own Jekyll. */
export function partsOf(app: App) {
  const { page } = app;
  return {
    editor: editorOf(page),
    badge: page.getByRole('button', { name: /^(?:Built-in|Exact)/ }),
    panel: page.getByRole('dialog', { name: 'Who makes this preview' }),
    title: page.getByRole('textbox', { name: 'Title' }),
  };
}

/** Says yes to the site's own Jekyll, and waits until the page is its. */
export async function turnOn(app: App): Promise<void> {
  const { badge, panel } = partsOf(app);
  await badge.click();
  await panel.getByRole('button', { name: 'Trust and turn on' }).click();
  await expect(panel.getByText(/^Exact: made by Jekyll/)).toBeVisible();
  await app.page.keyboard.press('Escape');
}
