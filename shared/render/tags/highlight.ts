import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import type { SiteConfig } from '../../site/config';
import { escapeText } from '../markdown/html/raw-text';
import { highlightCode } from '../rouge/highlight';
import { numberedLines } from '../rouge/line-numbers';
import { isMarkdown } from '../is-markdown';
import { stateOf } from '../liquid/render-state';
import { renderTemplates } from '../liquid/renderer';

type Token = ConstructorParameters<typeof Tag>[0];

/** A language, then options: words, with or without a value that is a word or numbers in quotes. */
const MARKUP = /^([a-zA-Z0-9.+#_-]+)((?:[\t-\r ]+\w+(?:=(?:\w+|"\d+(?: \d+)*"))?)*)[\t-\r ]*$/;

/** `{% highlight language linenos %}`: Jekyll's markup around the code. Of its other options none has an effect. */
export class HighlightTag extends Tag {
  readonly #language: string;
  readonly #hasLineNumbers: boolean;
  readonly #templates: Template[] = [];

  constructor(token: Token, remaining: ConstructorParameters<typeof Tag>[1], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const [, language, options = ''] = MARKUP.exec(token.args.trim()) ?? [];
    if (language === undefined)
      throw new Error('a language is named, then options without commas: {% highlight ruby linenos %}');
    this.#language = language.toLowerCase();
    this.#hasLineNumbers = /[\t-\r ]linenos\b/.test(options);
    parser
      .parseStream(remaining)
      .on('template', (template: Template) => this.#templates.push(template))
      .on('tag:endhighlight', function stop() {
        this.stop();
      })
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`);
      })
      .start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const code = String(yield renderTemplates(this.#templates, context)).replace(/^[\n\r]+|[\n\r]+$/g, '');
    const language = this.#language;
    const { site, page } = stateOf(context);
    const shown = isMarked(site.config) ? this.#marked(code) : unmarked(code);
    // In a page that is made of Markdown, Jekyll keeps the code apart from the lines around it.
    const around = isMarkdown(site, page) ? '\n' : '';
    emitter.write(
      `${around}<figure class="highlight"><pre><code class="language-${language.replaceAll('+', '-')}" data-lang="${language}">` +
        `${shown}</code></pre></figure>${around}`,
    );
  }

  #marked(code: string): string {
    const html = highlightCode(code, this.#language);
    return this.#hasLineNumbers ? numberedLines(html, { firstLine: 1, cells: 'jekyll' }) : html;
  }
}

/** Unlike for fences, only what the site itself says counts. Jekyll takes Rouge for `pygments` too. */
function isMarked({ values }: SiteConfig): boolean {
  const highlighter = values['highlighter'] ?? 'rouge';
  return highlighter === 'rouge' || highlighter === 'pygments';
}

function unmarked(code: string): string {
  return escapeText(code.trim()).replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
