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

describe('footnotes', () => {
  const notes = (text: string): string => html(text, 'commonmark:\n  options: [FOOTNOTES]');
  const mark = (number: number): string =>
    `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${number}">${number}</a></sup>`;
  const back = (number: number): string => `<a href="#fnref${number}" class="footnote-backref">↩</a>`;

  test('stand below the text in the order of their marks, those without a mark left out', () => {
    expect(notes('a[^b] c[^1] d[^b]\n\n[^1]: e\n[^none]: f\n[^b]: g\n')).toBe(
      `<p>a${mark(1)} c${mark(2)} d${mark(1)}</p>\n<section class="footnotes">\n<ol>\n` +
        `<li id="fn1">\n<p>g ${back(1)}</p>\n</li>\n<li id="fn2">\n<p>e ${back(2)}</p>\n</li>\n</ol>\n</section>\n`,
    );
  });

  test('hold blocks, and their link back stands below one that is no paragraph', () => {
    expect(notes('a[^1]\n\n[^1]: b\n    c\n\n    - d\n\ne\n')).toBe(
      `<p>a${mark(1)}</p>\n<p>e</p>\n<section class="footnotes">\n<ol>\n<li id="fn1">\n<p>b\nc</p>\n<ul>\n<li>d</li>\n` +
        `</ul>\n${back(1)}\n</li>\n</ol>\n</section>\n`,
    );
  });

  test('end a paragraph, and the first of two with the same name counts', () => {
    expect(notes('a[^X]\n[^x]: b\n[^x]: c\n')).toContain(`<p>a${mark(1)}</p>`);
    expect(notes('a[^X]\n[^x]: b\n[^x]: c\n')).toContain(`<p>b ${back(1)}</p>`);
  });

  test('may be marked in a link, and a mark without a note is text', () => {
    expect(notes('[a[^1]](b) [^c] [^1](d)\n\n[^1]: e\n')).toContain(
      `<p><a href="b">a${mark(1)}</a> [^c] <a href="d">^1</a></p>`,
    );
  });

  test('are text where the site does not name them', () => {
    expect(html('a[^1]')).toBe('<p>a[^1]</p>\n');
  });
});

test.each([
  [`it's 'a' "b" ('c') "'d'" '' "" 5'9"`, 'it’s ‘a’ “b” (‘c’) “‘d’” ‘’ “” 5’9”'],
  ['a -- b --- c ---- d ----- e ------- f', 'a – b — c –– d —– e —–– f'],
  ['a... .. .... (c) (tm)', 'a… .. …. (c) (tm)'],
  [`\\"a\\" "*b*" *"c"* ["d"](e)`, '&quot;a&quot; “<em>b</em>” <em>“c”</em> <a href="e">“d”</a>'],
])('%s becomes typographic as cmark does it', (text, shown) => {
  expect(html(text, 'commonmark:\n  options: [SMART]')).toBe(`<p>${shown}</p>\n`);
});

test.each([
  ['~a~ ~~b~~ c~d~e', '<del>a</del> <del>b</del> c<del>d</del>e'],
  ['~a~~ b~ ~5 to ~10', '<del>a~~ b</del> ~5 to ~10'],
  ['[~a~](b) ~~~c~~~', '<a href="b"><del>a</del></a> ~~~c~~~'],
])('deleted text stands between as many tildes, one or two: %s', (text, shown) => {
  expect(html(text, 'commonmark:\n  extensions: [strikethrough]')).toContain(shown);
});

test('deleted text wants two tildes where the site says so', () => {
  const config = 'commonmark:\n  options: [STRIKETHROUGH_DOUBLE_TILDE]\n  extensions: [strikethrough]';
  expect(html('~a~ ~~b~~', config)).toBe('<p>~a~ <del>b</del></p>\n');
});

test('addresses become links, but for bare domains', () => {
  expect(html('example.com, www.example.com/a_(b), //c.d', 'commonmark:\n  extensions: [autolink]')).toBe(
    '<p>example.com, <a href="http://www.example.com/a_(b)">www.example.com/a_(b)</a>, //c.d</p>\n',
  );
});

test('line breaks of the text can be left out', () => {
  expect(html('a\nb', 'commonmark:\n  options: [NOBREAKS]')).toBe('<p>a b</p>\n');
});

test('the language of code stands at pre where the site says so', () => {
  expect(html('```x\n1\n```', 'commonmark:\n  options: [GITHUB_PRE_LANG]')).toContain(
    '<pre class="highlight" data-lang="x"><code>',
  );
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
