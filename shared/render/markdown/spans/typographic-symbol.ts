import { matchAt } from '../cursor';
import type { TypographicName } from '../options';
import type { StateInline } from './markdown-it-types';
import { spanScope } from './span-scope';

/** Dashes, dots and angle quotes that are written with plain characters. */
export function typographicSymbol(state: StateInline): boolean {
  if (!spanScope(state).document.options.isTypographic) return false;
  const source = matchAt(state.src, state.pos, /\.\.\.|---|--|<< ?| ?>>/y)?.[0];
  if (source === undefined) return false;
  const { typographicSymbols } = spanScope(state).document.options;
  state.pending += typographicSymbols[nameOf(source)];
  state.pos += source.length;
  return true;
}

function nameOf(source: string): TypographicName {
  if (source === '...') return 'hellip';
  if (source === '---') return 'mdash';
  if (source === '--') return 'ndash';
  if (source.startsWith('<<')) return source.length > 2 ? 'laquo_space' : 'laquo';
  return source.length > 2 ? 'raquo_space' : 'raquo';
}
