import { matchAt } from '../cursor';
import type { StateInline, Token } from './markdown-it-types';
import { enterInner, lastMark, spanScope } from './span-scope';

/** GFM's `~~deleted~~`. It ends at the next two tildes, whatever other markup they stand in. */
export function strikethrough(state: StateInline): boolean {
  const scope = spanScope(state);
  if (scope.document.options.input !== 'GFM') return false;
  if (lastMark(state, '~~', (text) => text.lastIndexOf('~~')) <= state.pos) return false;
  const text = matchAt(state.src, state.pos, /~~((?![\t-\r ~])[^]*?[^\t-\r ~])~~/y)?.[1];
  if (text === undefined) return false;
  const { level } = state;
  state.push('del_open', 'del', 1);
  const inner: Token[] = [];
  state.md.inline.parse(text, state.md, enterInner(scope), inner);
  for (const token of inner) token.level += level + 1;
  state.tokens.push(...inner);
  state.tokens_meta.push(...inner.map(() => undefined));
  state.push('del_close', 'del', -1);
  state.pos += text.length + 4;
  return true;
}
