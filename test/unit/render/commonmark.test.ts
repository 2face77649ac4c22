import { describe, expect, test } from 'vitest';
import { createMarkdown } from '../../../shared/render/markdown';
import { readConfig } from '../../../shared/site/config';

/** What jekyll-commonmark 1.4.0 makes of the texts was looked at, and written here. */
function html(text: string, config = ''): string {
  const { config: site } = readConfig(`markdown: CommonMark\n${config}`);
  return createMarkdown(site).convert(text);
}

test('code stands in the frame of Rouge, its language beside it', () => {
  expect(html('```json\n1\n```')).toBe(
    '<div class="language-json highlighter-rouge"><div class="highlight"><pre class="highlight">' +
      '<code data-lang="json"><span class="mi">1</span><span class="w">\n</span></code></pre></div></div>\n',
  );
});

test('code without a language stays plain in its frame', () => {
  expect(html('    a < b')).toBe(
    '<div class="highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a &lt; b\n</code></pre></div></div>\n',
  );
});

test('HTML is left out', () => {
  expect(html('<div>a</div>\n\nb <b>c</b>')).toBe(
    '<!-- raw HTML omitted -->\n<p>b <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n',
  );
});

test('HTML stays where the site says that it is safe', () => {
  expect(html('<div>a</div>', 'commonmark:\n  options: [UNSAFE]')).toBe('<div>a</div>');
});

test('tables and deleted text are read where the site names them', () => {
  const text = '| a |\n|---|\n| ~~b~~ |';
  expect(html(text)).toContain('<p>| a |');
  expect(html(text, 'commonmark:\n  extensions: [table, strikethrough]')).toContain('<td><del>b</del></td>');
});

test('cells of tables say how they are aligned', () => {
  expect(html('| a |\n|--:|\n| b |', 'commonmark:\n  extensions: [table]')).toContain(
    '<td align="right">b</td>',
  );
});

test('quotes, dashes and line breaks are made of plain ones where the site wants it', () => {
  expect(html('"a" -- b\nc', 'commonmark:\n  options: [SMART, HARDBREAKS]')).toBe(
    '<p>“a” – b<br />\nc</p>\n',
  );
});

test('attribute lists of kramdown are text', () => {
  expect(html('a\n{:.x}')).toBe('<p>a\n{:.x}</p>\n');
});

test('check boxes are read where the site names them', () => {
  expect(html('- [x] a\n- b', 'commonmark:\n  extensions: [tasklist]')).toBe(
    '<ul>\n<li><input type="checkbox" checked="" disabled="" /> a</li>\n<li>b</li>\n</ul>\n',
  );
});

test('HTML that is shown has no scripts where the site filters them', () => {
  expect(html('<script>x</script>', 'commonmark:\n  options: [UNSAFE]\n  extensions: [tagfilter]')).toBe(
    '&lt;script>x</script>',
  );
});

test('an address is not looked at', () => {
  expect(html('[a](javascript:b)')).toBe('<p><a href="javascript:b">a</a></p>\n');
});

describe('as GitHub Pages has it', () => {
  const ghPages = (text: string): string => html(text, 'markdown: CommonMarkGhPages');

  test('headers have ids of their own', () => {
    expect(ghPages('# 1. It’s `so`!\n## It’s `so`!\n## 2\n')).toBe(
      '<h1 id="its-codesocode">1. It’s <code>so</code>!</h1>\n' +
        '<h2 id="its-codesocode-1">It’s <code>so</code>!</h2>\n<h2 id="section">2</h2>\n',
    );
  });

  test('code of a known language stands in the frame of Rouge', () => {
    expect(ghPages('```json\n1\n```')).toContain(
      '<div class="language-json highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span',
    );
  });

  test('other code stands in a plain one', () => {
    expect(ghPages('```nosuch\n"1"\n```')).toBe(
      '<pre><code class="language-nosuch">&quot;1&quot;\n</code></pre>\n',
    );
  });

  test('GFM shows HTML, and reads tables and deleted text', () => {
    expect(html('<i>a</i> ~~b~~\n\n| c |\n|---|\n', 'markdown: GFM')).toContain(
      '<i>a</i> <del>b</del></p>\n<table>',
    );
  });
});
