import { expect, test } from 'vitest';
import { renderPage } from '../../../shared/render/render-page';
import { openSite } from '../../../shared/site/site';
import { siteOf } from '../../support/site-folder';

const OPENED = '<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">';

/** What a page of HTML with the tag alone becomes, on a site with a configuration. */
function highlighted(markup: string, code: string, config = ''): string {
  const text = `---\n---\n{% highlight ${markup} %}${code}{% endhighlight %}`;
  const site = openSite(siteOf({ '_config.yml': config, 'index.html': text }));
  return renderPage({ site, path: 'index.html', text }).html.replace(/ data-[a-z-]*answerbook[^ >]*/g, '');
}

test('code is marked as Rouge marks it', () => {
  expect(highlighted('ruby', 'puts 1')).toContain(
    `${OPENED}<span class="nb">puts</span> <span class="mi">1</span></code>`,
  );
});

test('options with numbers in quotes change nothing', () => {
  expect(highlighted('ruby mark_lines="1 2" foo=bar', 'puts 1')).toBe(highlighted('ruby', 'puts 1'));
});

test.each(['ruby, linenos', 'ruby linenos="table"', '"ruby"'])('%s is a mistake, as for Jekyll', (markup) => {
  expect(highlighted(markup, 'puts 1')).not.toContain('<figure');
});

test.each(['none', 'false'])('with `highlighter: %s` the code is plain, numbers of lines or not', (name) => {
  expect(highlighted('ruby linenos', '\n  "a" < \'b\'\n', `highlighter: ${name}\n`)).toContain(
    `${OPENED}&quot;a&quot; &lt; &#39;b&#39;</code></pre></figure>`,
  );
});

test('what kramdown is told about its highlighter is no matter of the tag', () => {
  const config = 'kramdown:\n  syntax_highlighter: null\n  syntax_highlighter_opts:\n    disable: true\n';
  expect(highlighted('ruby', 'puts 1', config)).toBe(highlighted('ruby', 'puts 1'));
});
