import { describe, expect, test } from 'vitest';
import { loadEmoji } from '../../../shared/render/plugins/emoji';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

const LAYOUT =
  '{% ifhascontent side %}<aside>{% contentblock side %}</aside>{% endifhascontent %}{{ content }}';

function render(config: string, text: string, files: Readonly<Record<string, string>> = {}) {
  const site = openSite(siteOf({ '_config.yml': config, 'page.md': text, ...files }));
  return renderPage({ site, path: 'page.md', text });
}

describe('tags of plugins', () => {
  test.each(['seo', 'feed_meta', 'avatar me', 'gist 1'])(
    '%s shows nothing where its plugin is not named',
    (tag) => {
      const { html, problems } = render('', `---\n---\na {% ${tag} %} b`);
      expect([html.trim(), problems.length]).toEqual(['<p>a  b</p>', 1]);
    },
  );

  test('a block of content stands where the layout shows it', () => {
    const text = '---\nlayout: own\n---\nBody.{% contentfor side %}*Aside*{% endcontentfor %}';
    const files = { '_layouts/own.html': LAYOUT };
    const { html } = render('plugins: [jekyll-contentblocks]', text, files);
    expect(html).toContain('<aside><p><em>Aside</em></p>\n</aside><p>Body.</p>');
  });

  test('a layout tells by a block of content whether there is one', () => {
    const files = { '_layouts/own.html': LAYOUT };
    const { html } = render('plugins: [jekyll-contentblocks]', '---\nlayout: own\n---\nBody.', files);
    expect(html.trim()).toBe('<p>Body.</p>');
  });

  test('a picture of somebody has the size that is asked for', () => {
    const { html } = render('plugins: [jekyll-avatar]', '---\n---\n{% avatar me size=64 %}');
    expect(html).toContain('alt="me" width="64" height="64"');
  });
});

test('links to files stay as they are where no plugin turns them', () => {
  const { html } = render('', '---\n---\n[there](other.md)', { 'other.md': '---\n---\n' });
  expect(html).toContain('href="other.md"');
});

test('an unknown filter shows nothing on a site that wants no unknown ones', () => {
  const { html, problems } = render('liquid: { strict_filters: true }', '---\n---\na {{ "b" | nonsense }} c');
  expect([html.trim(), problems.map(({ severity }) => severity)]).toEqual(['<p>a  c</p>', ['error']]);
});

test.each([
  '{{ page.none }}',
  '{{ none }}',
  '{% if page.title.size.none %}x{% endif %}',
  '{{ site.data.none }}',
])('%s is an error on a site that wants no unknown variables', (text) => {
  const config = 'liquid: { strict_variables: true }';
  const { problems } = render(config, `---\ntitle: T\n---\n${text}`);
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
});

test('what there is, if only nothing, is no error on a site that wants no unknown variables', () => {
  const text =
    '{{ page.empty }}{% for i in (1..2) %}{{ forloop.parentloop }}{{ page.list[9] }}{% endfor %}{{ page.list.first }}';
  const { problems } = render('liquid: { strict_variables: true }', `---\nempty:\nlist: []\n---\n${text}`);
  expect(problems).toEqual([]);
});

test('a table of contents is an unknown filter where no plugin makes one', () => {
  expect(render('', '---\ntoc: true\n---\n{{ "x" | toc_only }}').problems[0]?.message).toContain('toc_only');
});

describe('mentions', () => {
  const CONFIG = 'plugins: [jekyll-mentions]';

  test('a page that wants none has none', () => {
    expect(render(CONFIG, '---\njekyll-mentions: false\n---\nAsk @wren.').html).not.toContain('<a');
  });

  test('a page that is no HTML has none', () => {
    const text = '---\n---\nAsk @wren.';
    const site = openSite(siteOf({ '_config.yml': CONFIG, 'page.txt': text }));
    expect(renderPage({ site, path: 'page.txt', text }).html).toBe('Ask @wren.');
  });

  test('a page may say where its people are', () => {
    const text = '---\njekyll-mentions: https://forum.example.com\n---\nAsk @wren.';
    expect(render(CONFIG, text).html).toContain('href="https://forum.example.com/wren"');
  });
});

describe('emoji', () => {
  const pictured = async (text: string, config = '', path = 'page.md') => {
    const site = openSite(siteOf({ '_config.yml': `plugins: [jemoji]\n${config}`, [path]: text }));
    await loadEmoji(site);
    return renderPage({ site, path, text: `---\n---\n${text}` }).html;
  };

  test('a name becomes GitHub’s picture', async () => {
    expect(await pictured('So :heart: it is')).toContain(
      'So <img class="emoji" title=":heart:" alt=":heart:" ' +
        'src="https://github.githubassets.com/images/icons/emoji/unicode/2764.png" height="20" width="20"> it is',
    );
  });

  test.each([
    ['its signs are joined without what joins them', ':man_technologist:', '1f468-1f4bb.png'],
    ['a name may have a plus', ':+1:', '1f44d.png'],
    ['a word before it takes no colon of its', ':odd:cat:', '1f431.png'],
  ])('%s', async (_, text, file) => {
    expect(await pictured(text)).toContain(`/emoji/unicode/${file}`);
  });

  test.each([
    ['in code', '`:cat:`'],
    ['of an unknown name', ':octocat:'],
    ['in an attribute', '<b title=":cat:">b</b>'],
  ])('there is none %s', async (_, text) => {
    expect(await pictured(text)).not.toContain('<img');
  });

  test('a page that is no HTML has none', async () => {
    expect(await pictured(':cat:', '', 'page.txt')).toBe(':cat:');
  });

  test('a site may have pictures of its own', async () => {
    const config = 'emoji: { src: "/pictures/" }';
    expect(await pictured(':cat:', config)).toContain('src="/pictures/emoji/unicode/1f431.png"');
  });

  test('a sign behind an entity becomes markup, as the plugin has it', async () => {
    expect(await pictured(':cat: &lt;b&gt;')).toContain('width="20"> <b>');
  });

  test('there is none without the plugin', () => {
    expect(render('', '---\n---\n:cat:').html).toBe('<p>:cat:</p>\n');
  });
});

describe('when a page was changed last', () => {
  const config = 'plugins: [jekyll-last-modified-at]';
  const year = String(new Date().getUTCFullYear());

  test('is now, in the format that is asked for', () => {
    expect(render(config, '---\n---\n{% last_modified_at %Y! %}').html).toContain(`${year}!`);
  });

  test('is known to templates as a time', () => {
    expect(render(config, '---\n---\n{{ page.last_modified_at | date: "%Y!" }}').html).toContain(`${year}!`);
  });

  test('is nothing where no plugin tells it', () => {
    expect(render('', '---\n---\n[{{ page.last_modified_at }}]').html).toContain('[]');
  });
});

describe('redirects', () => {
  const config = 'baseurl: /docs\nplugins: [jekyll-redirect-from]';

  test('a page that leads on says so, since nothing of its text is published', () => {
    const { problems } = render(config, '---\nredirect_to: /new\n---\nText.');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('leads on to /new')]);
  });

  test('a site has its own layout for them', () => {
    const files = { '_layouts/redirect.html': 'Gone to {{ page.redirect.to }}' };
    const { html } = render(config, '---\nredirect_to: /new\n---\nText.', files);
    expect(html).toBe('Gone to /docs/new');
  });

  test('without the plugin the page is published as it is', () => {
    const { html } = render('baseurl: /docs', '---\nredirect_to: /new\n---\nText.');
    expect(html).toContain('Text.');
  });

  test('an old address leads to the page that names it', () => {
    const text = '---\nredirect_from: old/place\n---\n';
    const site = openSite(siteOf({ '_config.yml': config, 'page.md': text }));
    expect(site.resolveUrl('/docs/old/place#part')).toEqual({ kind: 'page', path: 'page.md' });
  });
});
