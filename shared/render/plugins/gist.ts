import { Tag, type Context, type Emitter } from 'liquidjs';
import { evaluate, readExpression } from '../liquid/expression';
import { isNothing } from '../liquid/operators';
import { placeOf, report } from '../liquid/problem';
import { rubyText } from '../../yaml/ruby-text';
import { isActive } from './plugin-tag';

/**
 * `{% gist name/number file.rb %}` of the plugin jekyll-gist: a script of GitHub's writes the text there. What the plugin
 * fetches for browsers without scripts (unless the setting `gist: { noscript: false }`) is not known here.
 */
export class GistTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-gist')) return;
    const [, gist, file = ''] = MARKUP.exec(this.token.args.trim()) ?? [];
    if (gist === undefined) {
      report(context, placeOf(this.token), 'The tag “gist” names no gist. Jekyll stops here.');
      return;
    }
    const query = file === '' ? '' : `?file=${valueOf(context, file)}`;
    emitter.write(`<script src="https://gist.github.com/${valueOf(context, gist)}.js${query}"> </script>`);
  }
}

/** A gist and a file; of more words all are the gist where there is a slash among them. */
const MARKUP = /^(\S+|.*(?=\/).+)\s?(\S*)$/;

/** What a variable of that name holds, or the words themselves. */
function valueOf(context: Context, words: string): string {
  const value = evaluate(readExpression(words), context);
  return isNothing(value) ? words : rubyText(value);
}
