import MarkdownIt from 'markdown-it';
import { isHash, type SiteConfig } from '../site/config';
import { escapeText } from './markdown/html/raw-text';
import { highlightCode } from './rouge/highlight';

type CommonMark = InstanceType<typeof MarkdownIt>;

/**
 * Markdown as jekyll-commonmark has it (`markdown: CommonMark`), by what it is seen to do: the options and extensions
 * below `commonmark:` count, code stands in Rouge's frame, and HTML is left out unless `UNSAFE` lets it in.
 * `CommonMarkGhPages` always lets it in. With `SMART`, `(c)` becomes a sign too, which it does not there.
 */
export function createCommonMark(config: SiteConfig): CommonMark {
  const given = config.values['commonmark'];
  const options = names(isHash(given) ? given['options'] : undefined);
  const extensions = names(isHash(given) ? given['extensions'] : undefined);
  const markdown = new MarkdownIt('commonmark', {
    html: true,
    xhtmlOut: true,
    breaks: options.has('HARDBREAKS'),
    linkify: extensions.has('AUTOLINK'),
    typographer: options.has('SMART'),
  });
  if (extensions.has('TABLE')) markdown.enable('table');
  if (extensions.has('STRIKETHROUGH')) markdown.enable('strikethrough');
  if (extensions.has('AUTOLINK')) markdown.enable('linkify');
  if (options.has('SMART')) markdown.enable(['replacements', 'smartquotes']);
  addRules(markdown, options.has('UNSAFE') || config.markdown === 'CommonMarkGhPages');
  return markdown;
}

function names(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.map((name) => String(name).toUpperCase()) : []);
}

function addRules({ renderer: { rules } }: CommonMark, isHtmlShown: boolean): void {
  rules.fence = (tokens, index) => codeBlock(tokens[index]?.content ?? '', tokens[index]?.info ?? '');
  rules.code_block = (tokens, index) => codeBlock(tokens[index]?.content ?? '', '');
  rules['s_open'] = () => '<del>';
  rules['s_close'] = () => '</del>';
  rules['th_open'] = (tokens, index) => cell('th', tokens[index]?.attrGet('style'));
  rules['td_open'] = (tokens, index) => cell('td', tokens[index]?.attrGet('style'));
  if (isHtmlShown) return;
  rules.html_block = () => '<!-- raw HTML omitted -->\n';
  rules.html_inline = () => '<!-- raw HTML omitted -->';
}

/** A cell says by an attribute how its text is aligned. */
function cell(tag: string, style: string | number | null | undefined): string {
  const alignment = /^text-align:(\w+)$/.exec(String(style ?? ''))?.[1];
  return alignment === undefined ? `<${tag}>` : `<${tag} align="${alignment}">`;
}

function codeBlock(code: string, info: string): string {
  const [language = ''] = info.trim().split(/\s+/);
  const name = escapeText(language).replace(/"/g, '&quot;');
  const frame = language === '' ? '' : `language-${name} `;
  const data = language === '' ? '' : ` data-lang="${name}"`;
  return (
    `<div class="${frame}highlighter-rouge"><div class="highlight"><pre class="highlight"><code${data}>` +
    `${highlightCode(code, language)}</code></pre></div></div>\n`
  );
}
