import { addAttribute, type Attributes } from '../attribute-list';
import type { CodeBlock } from '../block';
import { escapeText } from '../html/raw-text';
import type { KramdownOptions } from '../options';
import { indent } from './indent';
import { type Page, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';
import { isRougeLanguage } from './rouge-language';

/** A block of code in Rouge's frame; where Rouge has no part in it, in `pre` and `code` alone. */
export function renderCode(block: CodeBlock, page: Page, level: number): string {
  const attributes = settledAttributes(block.lists, page.document);
  const { options } = page.document;
  const given = block.language ?? languageOf(attributes);
  const language = options.highlightsBlocks ? highlightedLanguage(given, options) : undefined;
  keepOtherClasses(attributes);
  if (language === undefined) return renderPlain(block.text, attributes, given);
  const classes = [`language-${language}`, attributes.get('class') ?? ''].filter((name) => name !== '');
  attributes.delete('class');
  const framed = new Map([['class', classes.join(' ')], ...attributes]);
  addAttribute(framed, 'class', 'highlighter-rouge');
  const pre = `<pre class="highlight"><code>${options.lineNumbers ? numbered(block.text) : escapeText(block.text)}</code></pre>`;
  return `${indent(level)}<div${renderAttributes(framed)}><div class="highlight">${pre}</div></div>\n`;
}

/** Code in a table with the numbers of its lines before it. */
function numbered(text: string): string {
  const numbers = text
    .split('\n')
    .slice(0, -1)
    .map((_, index) => `${index + 1}\n`);
  const gutter = `<td class="rouge-gutter gl"><pre class="lineno">${numbers.join('')}</pre></td>`;
  const code = `<td class="rouge-code"><pre>${escapeText(text)}</pre></td>`;
  return `<table class="rouge-table"><tbody><tr>${gutter}${code}</tr></tbody></table>`;
}

/** The language that Rouge takes code for; undefined where it has no part in it. */
export function highlightedLanguage(given: string | undefined, options: KramdownOptions): string | undefined {
  if (options.syntaxHighlighter === undefined) return undefined;
  const language = given ?? options.defaultLanguage;
  return language !== undefined && isRougeLanguage(language) ? language : undefined;
}

/** The language that a class `language-x` names. */
export function languageOf(attributes: ReadonlyMap<string, string>): string | undefined {
  return /(?:^|\s)language-(\S+)/.exec(attributes.get('class') ?? '')?.[1];
}

function renderPlain(text: string, attributes: Attributes, language: string | undefined): string {
  const codeClass = language === undefined ? new Map() : new Map([['class', `language-${language}`]]);
  const code = escapeText(text === '' ? '\n' : text);
  return `<pre${renderAttributes(attributes)}><code${renderAttributes(codeClass)}>${code}</code></pre>\n`;
}

function keepOtherClasses(attributes: Attributes): void {
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  const others = classes.filter((name) => name !== '' && !/^language-\S/.test(name));
  if (others.length > 0) attributes.set('class', others.join(' '));
  else attributes.delete('class');
}
