import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

const PLUGIN = 'plugins: [jekyll-github-metadata]\n';

function shown(config: string, text: string, origin?: string): string {
  const source = siteOf({ '_config.yml': config, 'page.txt': `---\n---\n${text}` });
  const site = openSite({ ...source, origin: () => origin });
  return renderPage({ site, path: 'page.txt', text: `---\n---\n${text}` }).html;
}

describe('site.github', () => {
  const NAME = '{{ site.github.repository_nwo }}';

  test.each([
    ['over HTTPS', 'https://github.com/ada/engine.git', 'ada/engine'],
    ['over SSH', 'git@github.com:ada/engine.js.git', 'ada/engine.js'],
    ['elsewhere', 'https://example.com/ada/engine.git', ''],
    ['nowhere', undefined, ''],
  ])('is of the remote %s', (_, origin, name) => {
    expect(shown(PLUGIN, NAME, origin)).toBe(name);
  });

  test('is of the repository that the configuration names, whatever the remote', () => {
    const config = `${PLUGIN}repository: grace/compiler\n`;
    expect(shown(config, NAME, 'https://github.com/ada/engine.git')).toBe('grace/compiler');
  });

  test('is nothing without the plugin', () => {
    expect(shown('repository: grace/compiler\n', NAME)).toBe('');
  });

  test('has what the configuration says besides', () => {
    const config = `${PLUGIN}repository: grace/compiler\ngithub: { source: { branch: main }, extra: 1 }\n`;
    const text = `${NAME} {{ site.github.extra }} {% github_edit_link %}`;
    expect(shown(config, text)).toBe('grace/compiler 1 https://github.com/grace/compiler/edit/main/page.txt');
  });
});

describe('the title of a site that has none', () => {
  test.each([
    ['is the repository’s name', 'repository: ada/engine', 'engine'],
    ['is the owner’s, where the repository is for their page', 'repository: ada/ada.github.io', 'ada'],
    ['stays away where the site has a name', 'repository: ada/engine\nname: Own', ''],
  ])('%s', (_, config, title) => {
    expect(shown(PLUGIN + config, '{{ site.title }}')).toBe(title);
  });
});
