import { Tag, type Context, type Emitter, type Liquid, type Parser, type Template } from 'liquidjs';
import { highlightCode } from '../rouge/highlight';
import { numberedLines } from '../rouge/line-numbers';
import { isMarkdown } from '../is-markdown';
import { stateOf } from '../liquid/render-state';
import { renderTemplates } from '../liquid/renderer';

type Token = ConstructorParameters<typeof Tag>[0];

/** `{% highlight language linenos %}`: Jekyll's markup around the code. Of its other options none has an effect. */
export class HighlightTag extends Tag {
  readonly #language: string;
  readonly #hasLineNumbers: boolean;
  readonly #templates: Template[] = [];

  constructor(token: Token, remaining: ConstructorParameters<typeof Tag>[1], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const language = /^([a-zA-Z0-9.+#_-]+)/.exec(token.args.trim())?.[1];
    if (language === undefined) throw new Error('a language must be named: {% highlight ruby %}');
    this.#language = language.toLowerCase();
    this.#hasLineNumbers = /\slinenos\b/.test(token.args);
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
    const html = highlightCode(code, this.#language);
    const shown = this.#hasLineNumbers ? numberedLines(html, { firstLine: 1, cells: 'jekyll' }) : html;
    const language = this.#language;
    const { site, page } = stateOf(context);
    // In a page that is made of Markdown, Jekyll keeps the code apart from the lines around it.
    const around = isMarkdown(site, page) ? '\n' : '';
    emitter.write(
      `${around}<figure class="highlight"><pre><code class="language-${language.replaceAll('+', '-')}" data-lang="${language}">` +
        `${shown}</code></pre></figure>${around}`,
    );
  }
}
