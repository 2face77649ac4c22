import { addAttribute } from '../attribute-list';
import type { CodeBlock } from '../block';
import { escapeText } from '../html/raw-text';
import { type Page, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';

/** A block of code in Rouge's frame; without a highlighter, in `pre` and `code` alone. */
export function renderCode(block: CodeBlock, page: Page, level: number): string {
  const attributes = settledAttributes(block.lists, page.document);
  const { syntaxHighlighter, highlightsBlocks, defaultLanguage } = page.document.options;
  const language = block.language ?? /(?:^|\s)language-(\S+)/.exec(attributes.get('class') ?? '')?.[1];
  const code = escapeText(block.text);
  if (syntaxHighlighter === undefined || !highlightsBlocks || (language ?? defaultLanguage) === undefined) {
    const codeClass = language === undefined ? '' : ` class="language-${language}"`;
    return `<pre${renderAttributes(attributes)}><code${codeClass}>${code}</code></pre>\n`;
  }
  const classes = [`language-${language ?? defaultLanguage}`, ...otherClasses(attributes.get('class') ?? '')];
  attributes.delete('class');
  const framed = new Map([['class', classes.join(' ')], ...attributes]);
  addAttribute(framed, 'class', 'highlighter-rouge');
  const frame = `<div${renderAttributes(framed)}>`;
  return `${'  '.repeat(level)}${frame}<div class="highlight"><pre class="highlight"><code>${code}</code></pre></div></div>\n`;
}

function otherClasses(classes: string): string[] {
  return classes.split(/\s+/).filter((name) => name !== '' && !/^language-\S/.test(name));
}
