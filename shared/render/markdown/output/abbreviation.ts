import MarkdownIt from 'markdown-it';
import { settledAbbreviation } from './abbreviation-title';
import type { DocumentScope } from '../document-scope';
import type { Token } from '../spans/markdown-it-types';

/** Wraps the words of a text that are defined as abbreviations, but for those in HTML that holds no Markdown. */
export function markAbbreviations(tokens: Token[], document: DocumentScope): Token[] {
  const pattern = abbreviationPattern(document);
  if (pattern === undefined) return tokens;
  let rawLevel: number | undefined;
  return tokens.flatMap((token) => {
    if (rawLevel === undefined && token.meta?.isRaw === true) rawLevel = token.level;
    else if (token.nesting < 0 && token.level === rawLevel) rawLevel = undefined;
    return token.type === 'text' && rawLevel === undefined ? marked(token, pattern, document) : [token];
  });
}

const patterns = new WeakMap<DocumentScope, RegExp>();

function abbreviationPattern(document: DocumentScope): RegExp | undefined {
  if (document.abbreviations.size === 0) return undefined;
  const known = patterns.get(document);
  if (known !== undefined) return known;
  const names = [...document.abbreviations.keys()].sort((a, b) => b.length - a.length);
  const words = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
  patterns.set(document, pattern);
  return pattern;
}

function marked(token: Token, pattern: RegExp, document: DocumentScope): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of token.content.matchAll(pattern)) {
    const abbreviation = document.abbreviations.get(found[0]);
    if (abbreviation === undefined) continue;
    const opening = newToken('abbr_open', 'abbr', 1);
    opening.attrs = settledAbbreviation(abbreviation, document);
    tokens.push(
      textToken(token.content.slice(from, found.index)),
      opening,
      textToken(found[0]),
      newToken('abbr_close', 'abbr', -1),
    );
    from = found.index + found[0].length;
  }
  return from === 0 ? [token] : [...tokens, textToken(token.content.slice(from))];
}

function newToken(type: string, tag: string, nesting: 1 | 0 | -1): Token {
  return new MarkdownIt.Token(type, tag, nesting);
}

function textToken(content: string): Token {
  const token = newToken('text', '', 0);
  token.content = content;
  return token;
}
