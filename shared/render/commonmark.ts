import MarkdownIt from 'markdown-it';
import { isHash, type SiteConfig } from '../site/config';
import { addDeletedText } from './commonmark-deleted-text';
import { addFootnotes } from './commonmark-footnotes';
import { addSmartPunctuation } from './commonmark-punctuation';
import { escapeText } from './markdown/html/raw-text';
import { highlightCode } from './rouge/highlight';
import { isRougeLanguage } from './rouge/language';

type CommonMark = InstanceType<typeof MarkdownIt>;

/**
 * Markdown as jekyll-commonmark has it (`markdown: CommonMark`), by what it is seen to do: the options and extensions
 * below `commonmark:` count, but for `SOURCEPOS`, code stands in Rouge's frame, and HTML is left out unless `UNSAFE`
 * lets it in. As `CommonMarkGhPages`, headers have ids; `GFM` is what GitHub Pages makes of that name.
 */
export function createCommonMark(config: SiteConfig): CommonMark {
  const { options, extensions, isGhPages } = settingsOf(config);
  const markdown = new MarkdownIt('commonmark', {
    html: true,
    xhtmlOut: true,
    breaks: options.has('HARDBREAKS'),
    linkify: extensions.has('AUTOLINK'),
  });
  // What an address leads to is not looked at.
  markdown.validateLink = () => true;
  if (extensions.has('TABLE')) markdown.enable('table');
  if (extensions.has('STRIKETHROUGH')) {
    addDeletedText(markdown, { isLong: options.has('STRIKETHROUGH_DOUBLE_TILDE') });
  }
  if (extensions.has('AUTOLINK')) addAutolinks(markdown);
  if (options.has('NOBREAKS') && !options.has('HARDBREAKS')) markdown.renderer.rules.softbreak = () => ' ';
  if (extensions.has('TASKLIST')) addCheckBoxes(markdown);
  if (options.has('SMART')) addSmartPunctuation(markdown);
  if (options.has('FOOTNOTES')) addFootnotes(markdown);
  if (isGhPages) addHeaderIds(markdown);
  const framed = (code: string, info: string): string =>
    framedCode(code, info, options.has('GITHUB_PRE_LANG') ? 'pre' : 'code');
  addRules(markdown, isGhPages ? ghPagesCode : framed);
  addHtmlRules(markdown, { isShown: options.has('UNSAFE'), isFiltered: extensions.has('TAGFILTER') });
  return markdown;
}

interface Settings {
  readonly options: ReadonlySet<string>;
  readonly extensions: ReadonlySet<string>;
  readonly isGhPages: boolean;
}

function settingsOf({ markdown, values }: SiteConfig): Settings {
  if (/^gfm$/i.test(markdown)) {
    const extensions = new Set(['TABLE', 'STRIKETHROUGH', 'AUTOLINK', 'TAGFILTER']);
    return { options: new Set(['UNSAFE', 'FOOTNOTES']), extensions, isGhPages: true };
  }
  const given = values['commonmark'];
  return {
    options: names(isHash(given) ? given['options'] : undefined),
    extensions: names(isHash(given) ? given['extensions'] : undefined),
    isGhPages: /^commonmarkghpages$/i.test(markdown),
  };
}

function names(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.map((name) => String(name).toUpperCase()) : []);
}

function addRules(
  { renderer: { rules } }: CommonMark,
  codeBlock: (code: string, info: string) => string,
): void {
  rules.fence = (tokens, index) => codeBlock(tokens[index]?.content ?? '', tokens[index]?.info ?? '');
  rules.code_block = (tokens, index) => codeBlock(tokens[index]?.content ?? '', '');
  rules['th_open'] = (tokens, index) => cell('th', tokens[index]?.attrGet('style'));
  rules['td_open'] = (tokens, index) => cell('td', tokens[index]?.attrGet('style'));
}

const OMITTED = '<!-- raw HTML omitted -->';
/** Elements that the extension `tagfilter` takes the effect from. */
const FILTERED = /<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=\s|>|\/>)/gi;

function addHtmlRules(
  { renderer: { rules } }: CommonMark,
  { isShown, isFiltered }: { readonly isShown: boolean; readonly isFiltered: boolean },
): void {
  const shown = (html: string): string => (isFiltered ? html.replace(FILTERED, '&lt;$1') : html);
  rules.html_block = (tokens, index) => (isShown ? shown(tokens[index]?.content ?? '') : `${OMITTED}\n`);
  rules.html_inline = (tokens, index) => (isShown ? shown(tokens[index]?.content ?? '') : OMITTED);
}

/** Headers get an id of their HTML: of its letters, digits, spaces and hyphens from the first letter on. */
function addHeaderIds(markdown: CommonMark): void {
  markdown.core.ruler.push('header_ids', ({ tokens, env }) => {
    const used = new Map<string, number>();
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const content = markdown.renderer.renderInline(
        tokens[index + 1]?.children ?? [],
        markdown.options,
        env,
      );
      const kept = content.replace(/^[^a-zA-Z]+/gm, '').replace(/[^a-zA-Z0-9 -]/g, '');
      const id = kept.replaceAll(' ', '-').toLowerCase() || 'section';
      const count = used.get(id);
      used.set(id, (count ?? -1) + 1);
      token.attrSet('id', count === undefined ? id : `${id}-${count + 1}`);
    }
  });
}

/** Addresses with a scheme, of mail, and from `www.` on become links; no other domain does. */
function addAutolinks(markdown: CommonMark): void {
  markdown.enable('linkify');
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true }).add('//', null);
  markdown.linkify.add('www.', {
    validate: (text, at) => WWW.exec(text.slice(at))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
}

/** What follows `www.`, with parentheses in pairs and no mark of a sentence at its end. */
const WWW = /^(?:\([^\s<()]*\)|[^\s<()])*(?:\([^\s<()]*\)|[^\s<()?!.,:*_~'";])/;

/** An item that starts with `[ ]` or `[x]` starts with a check box. */
function addCheckBoxes(markdown: CommonMark): void {
  markdown.core.ruler.after('inline', 'check_boxes', ({ tokens, Token }) => {
    for (const [index, token] of tokens.entries()) {
      const isFirst =
        tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open';
      const [text] = token.children ?? [];
      const found = isFirst && text?.type === 'text' ? /^\[([ xX])\][ \t]+/.exec(text.content) : null;
      if (!text || !found) continue;
      text.content = text.content.slice(found[0].length);
      const box = new Token('check_box', '', 0);
      box.content = `<input type="checkbox"${found[1] === ' ' ? '' : ' checked=""'} disabled="" /> `;
      token.children?.unshift(box);
    }
  });
  markdown.renderer.rules['check_box'] = (tokens, index) => tokens[index]?.content ?? '';
}

/** A cell says by an attribute how its text is aligned. */
function cell(tag: string, style: string | number | null | undefined): string {
  const alignment = /^text-align:(\w+)$/.exec(String(style ?? ''))?.[1];
  return alignment === undefined ? `<${tag}>` : `<${tag} align="${alignment}">`;
}

/** The language stands at `pre` or `code`. */
function framedCode(code: string, info: string, holder: 'pre' | 'code'): string {
  const [language = ''] = info.trim().split(/\s+/);
  const name = attributeText(language);
  const frame = language === '' ? '' : `language-${name} `;
  const data = language === '' ? '' : ` data-lang="${name}"`;
  return (
    `<div class="${frame}highlighter-rouge"><div class="highlight"><pre class="highlight"${holder === 'pre' ? data : ''}>` +
    `<code${holder === 'code' ? data : ''}>${highlightCode(code, language)}</code></pre></div></div>\n`
  );
}

/** Only code that Rouge knows the language of stands in its frame. */
function ghPagesCode(code: string, info: string): string {
  const [language = ''] = info.trim().split(/[\s,]/);
  const name = attributeText(language);
  if (language !== '' && isRougeLanguage(language)) {
    const pre = `<pre class="highlight"><code>${highlightCode(code, language)}</code></pre>`;
    return `<div class="language-${name} highlighter-rouge"><div class="highlight">${pre}</div></div>\n`;
  }
  const own = language === '' ? '' : ` class="language-${name}"`;
  return `<pre><code${own}>${attributeText(code)}</code></pre>\n`;
}

function attributeText(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}
