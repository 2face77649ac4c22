import { Tag, type Context, type Emitter } from 'liquidjs';
import { evaluate, readExpression } from '../liquid/expression';
import { isNothing } from '../liquid/operators';
import { rubyText } from '../../yaml/ruby-text';
import { isActive } from './plugin-tag';

/** `{% avatar name size=40 %}`: the picture of somebody on GitHub. Which of GitHub's servers gives it is left open. */
export class AvatarTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-avatar')) return;
    const [first = ''] = this.token.args.trim().split(/\s+/);
    const name = valueOf(context, /\buser=(\S+)/.exec(this.token.args)?.[1] ?? first);
    const given = /\bsize=(\S+)/.exec(this.token.args)?.[1];
    const size = given === undefined ? 40 : Number(valueOf(context, given));
    const address = `https://avatars.githubusercontent.com/${encodeURIComponent(name)}?v=3&amp;s=${size}`;
    const kind = size < 48 ? 'avatar avatar-small' : 'avatar';
    emitter.write(
      `<img class="${kind}" alt="${name}" width="${size}" height="${size}" data-proofer-ignore="true" src="${address}">`,
    );
  }
}

/** `{% gist name/number file.rb %}`: GitHub's script writes the text there, which a preview leaves out. */
export class GistTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    if (!isActive(context, this, 'jekyll-gist')) return;
    const [gist = '', file] = this.token.args.trim().split(/\s+/);
    const name = valueOf(context, gist.replace(/^["']|["']$/g, ''));
    const query = file === undefined ? '' : `?file=${valueOf(context, file.replace(/^["']|["']$/g, ''))}`;
    emitter.write(`<script src="https://gist.github.com/${name}.js${query}"> </script>`);
  }
}

/** What a variable of that name holds, or the word itself. */
function valueOf(context: Context, word: string): string {
  const value = /^[a-z][\w.-]*$/i.test(word) ? evaluate(readExpression(word), context) : undefined;
  return isNothing(value) ? word : rubyText(value);
}
