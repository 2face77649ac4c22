import { matchAt } from '../cursor';
import { decodeEntity } from '../html/entity';
import type { StateInline } from './markdown-it-types';

/** `<https://...>` and `<name@host>`. */
export function autolink(state: StateInline): boolean {
  const found = matchAt(state.src, state.pos, AUTOLINK);
  if (found === undefined) return false;
  const [source, address, mail] = found;
  const text = address?.replace(/^mailto:/, '') ?? mail ?? '';
  const link = state.push('link_open', 'a', 1);
  link.attrs = [['href', address ?? `mailto:${text}`]];
  state.pending += text.replace(/&#?\w+;/g, (source) => decodeEntity(source) ?? source);
  state.push('link_close', 'a', -1);
  state.pos += source.length;
  return true;
}

const AUTOLINK =
  /<(?:((?:mailto:|[a-z]+:\/\/)[^\t-\r <>]+)|([\p{L}\p{N}_.-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*))>/uy;
