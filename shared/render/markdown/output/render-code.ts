import { highlightCode } from '../../rouge/highlight';
import { isRougeLanguage } from '../../rouge/language';
import { numberedLines } from '../../rouge/line-numbers';
import { addAttribute, type Attributes } from '../attribute-list';
import type { CodeBlock } from '../block';
import type { CodeOptions } from '../code-options';
import { escapeText } from '../html/raw-text';
import { indent } from './indent';
import { type Page, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';

/** A block of code in Rouge's frame; where Rouge has no part in it, in `pre` and `code` alone. */
export function renderCode(block: CodeBlock, page: Page, level: number): string {
  const attributes = settledAttributes(block.lists, page.document);
  const options = page.document.options.blockCode;
  const given = block.language ?? languageOf(attributes);
  const language = highlightedLanguage(given, options);
  if (language === undefined) return renderPlain(block, attributes);
  keepOtherClasses(attributes);
  const classes = [`language-${language}`, attributes.get('class') ?? ''].filter((name) => name !== '');
  attributes.delete('class');
  const framed = new Map([['class', classes.join(' ')], ...attributes]);
  addAttribute(framed, 'class', 'highlighter-rouge');
  const code = renderHighlighted(block.text, language, options);
  const { preClass } = options;
  const inner =
    preClass === undefined
      ? code
      : `<div class="highlight"><pre class="${preClass}"><code>${code}</code></pre></div>`;
  return `${indent(level)}<div${renderAttributes(framed)}>${inner}${indent(level)}</div>\n`;
}

/** Highlighted code, with numbers beside its lines where they are wanted. */
export function renderHighlighted(text: string, language: string, { firstLine }: CodeOptions): string {
  const html = highlightCode(text, language);
  return firstLine === undefined ? html : numberedLines(html, { firstLine, cells: 'kramdown' });
}

/** The language that Rouge takes code for; undefined where it has no part in it. */
export function highlightedLanguage(given: string | undefined, options: CodeOptions): string | undefined {
  if (!options.isHighlighted) return undefined;
  const language = given ?? options.defaultLanguage;
  return language !== undefined && isRougeLanguage(language) ? language : undefined;
}

/** The language that a class `language-x` names. */
export function languageOf(attributes: ReadonlyMap<string, string>): string | undefined {
  return /(?:^|[\t-\r ])language-([^\t-\r ]+)/.exec(attributes.get('class') ?? '')?.[1];
}

/** A language that is given by a class goes from `pre` to `code`; one behind a fence leaves the class where it is. */
function renderPlain({ text, language }: CodeBlock, attributes: Attributes): string {
  const named = language ?? languageOf(attributes);
  if (language === undefined) keepOtherClasses(attributes);
  const codeClass = named === undefined ? new Map() : new Map([['class', `language-${named}`]]);
  const code = escapeText(text === '' ? '\n' : text);
  return `<pre${renderAttributes(attributes)}><code${renderAttributes(codeClass)}>${code}</code></pre>\n`;
}

function keepOtherClasses(attributes: Attributes): void {
  const classes = (attributes.get('class') ?? '').split(/[\t-\r ]+/);
  const others = classes.filter((name) => name !== '' && !/^language-[^\t-\r ]/.test(name));
  if (others.length > 0) attributes.set('class', others.join(' '));
  else attributes.delete('class');
}
