import { Tag, type Context, type Emitter } from 'liquidjs';
import { evaluate, readExpression } from '../liquid/expression';
import { renderIn } from '../liquid/render-in';
import { rubyText } from '../../yaml/ruby-text';
import { isTruthy } from '../../yaml/ruby-value';
import { isActive } from './plugin-tag';

/** `{% avatar name size=40 %}` and `{% avatar user=variable %}` of the plugin jekyll-avatar: somebody's picture on GitHub. */
export class AvatarTag extends Tag {
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    if (!isActive(context, this, 'jekyll-avatar')) return;
    const markup = this.token.args.trim();
    const shown = String(yield renderIn(context, markup, undefined));
    const size = /\bsize=(\d+)\b/i.exec(markup)?.[1] ?? '40';
    const variable = /\buser=([\w.]+)\b/.exec(markup)?.[1];
    const name = variable === undefined ? firstWord(shown) : valueOf(context, variable);
    emitter.write(picture(name, size, shown.includes('lazy=true')));
  }
}

function firstWord(markup: string): string {
  return (markup.split(/[\t-\r ]+/).find((word) => word !== '') ?? '').replace(/^@/, '');
}

/** What a variable holds, or its name where it holds nothing. */
function valueOf(context: Context, variable: string): string {
  const value = evaluate(readExpression(variable), context);
  return isTruthy(value) ? rubyText(value) : variable;
}

function picture(name: string, size: string, isLazy: boolean): string {
  const path = (scale: number): string => `${name}?v=3&s=${scale === 1 ? size : Number(size) * scale}`;
  const server = checksum(path(1)) % SERVERS;
  const address = (scale: number): string => `https://avatars${server}.githubusercontent.com/${path(scale)}`;
  const set = [1, 2, 3, 4].map((scale) => `${address(scale)} ${scale}x`).join(', ');
  const sources = isLazy
    ? `src="" data-src="${address(1)}" data-srcset="${set}"`
    : `src="${address(1)}" srcset="${set}"`;
  const kind = Number(size) < 48 ? 'avatar avatar-small' : 'avatar';
  return `<img class="${kind}" alt="${name}" width="${size}" height="${size}" data-proofer-ignore="true" ${sources} />`;
}

/** Which of GitHub's servers gives a picture is told by the checksum (CRC-32) of its address. */
const SERVERS = 4;

function checksum(text: string): number {
  let sum = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
