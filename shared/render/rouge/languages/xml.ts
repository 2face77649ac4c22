import type { Lexer, Rule } from '../lexer';
import { css } from './css';
import { javascript } from './javascript';

const tag: readonly Rule[] = [
  [/\s+/, ''],
  [/[\p{L}\d_:.-]+\s*=/u, 'na', 'push value'],
];

const value: readonly Rule[] = [
  [/\s+/, ''],
  [/"[^"]*"|'[^']*'|[^\s>]+/, 's', 'pop'],
];

export const xml: Lexer = {
  root: [
    [/[^<&]+/, ''],
    [/&\S{0,99}?;/, 'ni'],
    [/<!\[CDATA\[[^]*?\]\]>/, 'cp'],
    [/<!--[^]*?-->/, 'c'],
    [/<\?[^]*?\?>|<![^>]*>/, 'cp'],
    [/<\s*[\p{L}\d_:.-]+/u, 'nt', 'push tag'],
    [/<\s*\/\s*[\p{L}\d_:.-]+\s*>/u, 'nt'],
  ],
  tag: [...tag, [/\/?\s*>/, 'nt', 'pop']],
  value,
};

const ELEMENT = /[\p{L}:_-][\p{L}\d:._-]*/u;

export const html: Lexer = {
  root: [
    [/[^<&]+/, ''],
    [/&\S{0,99}?;/, 'ni'],
    [/<!DOCTYPE .*?>/i, 'cp'],
    [/<!\[CDATA\[[^]*?\]\]>/, 'cp'],
    [/<!--/, 'c', 'push comment'],
    [/<\?[^]*?\?>/, 'cp'],
    [/<\s*script\s*/i, 'nt', 'push script, push tag'],
    [/<\s*style\s*/i, 'nt', 'push style, push tag'],
    [/<\//, 'nt', 'push end'],
    [/</, 'nt', 'push name'],
  ],
  name: [
    [/\s+/, ''],
    [ELEMENT, 'nt', 'goto tag'],
    [/>/, 'nt', 'pop'],
    [/(?=[^])/, '', 'goto tag'],
  ],
  end: [
    [/\s+/, ''],
    [ELEMENT, 'nt', 'goto ended'],
    [/(?=[^])/, '', 'goto ended'],
  ],
  ended: [
    [/\s+/, ''],
    [/>/, 'nt', 'pop'],
  ],
  tag: [
    [/\s+/, ''],
    [/[a-zA-Z_:*()[\].-][\w:*()[\].-]*\s*=\s*/, 'na', 'push value'],
    [/[a-zA-Z_:#*-][\w:#*.-]*/, 'na'],
    [/\/?\s*>/, 'nt', 'pop'],
  ],
  value: [
    [/"/, 's', 'goto double'],
    [/'/, 's', 'goto single'],
    [/[^\s>]+/, 's', 'pop'],
  ],
  double: [
    [/[^"]+/, 's'],
    [/"/, 's', 'pop'],
  ],
  single: [
    [/[^']+/, 's'],
    [/'/, 's', 'pop'],
  ],
  comment: [
    [/-->/, 'c', 'pop'],
    [/[^-]+|-/, 'c'],
  ],
  ...within('script', javascript),
  ...within('style', css),
};

/** The states of an element that holds code, which goes on where HTML is interrupted, as a template's is. */
function within(element: string, language: Lexer): Lexer {
  const end: Rule = [new RegExp(`<\\s*/\\s*${element}\\s*>`, 'i'), 'nt', 'pop'];
  const code = new RegExp(`([^]+?)(?=<\\s*/\\s*${element}\\s*>|$(?![^]))`, 'i');
  return {
    [element]: [end, [code, [language], `goto ${element}-on`]],
    [`${element}-on`]: [end, [code, [() => language]]],
  };
}
