import { expect, test } from 'vitest';
import { activePlugins } from '../../../shared/site/active-plugins';

const none = { gemfile: undefined, ownPlugins: [] };

test('the plugins that the configuration names are active, under the old key too', () => {
  expect(activePlugins({ plugins: ['jekyll-toc'], gems: ['jekyll-feed'] }, none)).toEqual(
    new Set(['jekyll-toc', 'jekyll-feed']),
  );
});

test.each([
  [
    'in a group',
    'gem "jekyll"\ngroup :jekyll_plugins do\n  gem "jekyll-toc", "~> 0.18"\nend\ngem "webrick"\n',
  ],
  ['with an option', 'gem "jekyll"\ngem "jekyll-toc", group: :jekyll_plugins\n'],
  ['in a list of groups', 'gem "jekyll-toc", groups: [:jekyll_plugins]\n'],
])('a gem of the Gemfile’s plugins is active: %s', (_, gemfile) => {
  expect(activePlugins({}, { gemfile, ownPlugins: [] })).toEqual(new Set(['jekyll-toc']));
});

test('a gem that is commented out is not active', () => {
  const gemfile = 'group :jekyll_plugins do\n  # gem "jekyll-toc"\nend\n';
  expect(activePlugins({}, { gemfile, ownPlugins: [] })).toEqual(new Set());
});

test('what the site’s own plugins require is active', () => {
  const ownPlugins = ['require "jekyll-contentblocks"\n'];
  expect(activePlugins({}, { gemfile: undefined, ownPlugins })).toEqual(new Set(['jekyll-contentblocks']));
});

test('a site for GitHub Pages has the plugins that GitHub turns on', () => {
  const gemfile = 'gem "github-pages", group: :jekyll_plugins\n';
  expect(activePlugins({}, { gemfile, ownPlugins: [] })).toContain('jekyll-relative-links');
});
