import { expect, test } from 'vitest';
import { siteChange } from '../../../../src-main/services/jekyll/site-change';

test.each([
  '_config.yml',
  '_config.local.yml',
  'Gemfile',
  'Gemfile.lock',
  '_plugins/words.rb',
  '_plugins/a/b.rb',
])('a change of %s starts Jekyll again', (path) =>
  expect(siteChange(['a.md', path])).toEqual({ kind: 'restart' }),
);

test('other files are read again', () => {
  expect(siteChange(['_data/a.yml', '_layouts/faq.html'])).toEqual({
    kind: 'take',
    paths: ['_data/a.yml', '_layouts/faq.html'],
  });
});

test.each(['_site/index.html', '.jekyll-cache/x', '.github/a.yml', 'node_modules/a/b.js', 'docs/.hidden'])(
  '%s is no part of the site',
  (path) => expect(siteChange([path])).toEqual({ kind: 'none' }),
);
