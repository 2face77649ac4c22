import { isRougeLanguage } from '../language';
import type { Lexer } from '../lexer';
import { html } from './xml';
import { yaml } from './yaml';

const plain: Lexer = { root: [[/[^]+/, '']] };
const unknown: Lexer = { root: [[/[^]+/, 'sb']] };

/** Markdown, with code in its fences marked by the lexers that are found. */
export function markdownWith(find: (name: string) => Lexer | undefined): Lexer {
  // A copy starts anew, where the lexer itself would go on behind the fence before.
  const fenced = (groups: readonly string[]): Lexer => {
    const name = (groups[3] ?? '').trim();
    if (name === '') return plain;
    return { ...(find(name) ?? (isRougeLanguage(name) ? plain : unknown)) };
  };
  return {
    root: [
      [/(?<![^])(---[ \t]*\n[^]*?\n)(---)(?=[ \t]*$)/, [yaml, 'nn']],
      [
        /^([ \t]*)(`{3,}|~{3,})([^`\n]*\n)(?:([^]*?)((?:\n|(?<=\n))[ \t]*)(\2[`~]*)|([^]*))/,
        ['', 'p', 'nl', fenced, '', 'p', fenced],
      ],
      [/(?<=[^\n])\n\n+(?: {4}.*(?:\n+|$))+/, 'sb'],
      [/^(?![ \t]*\n)[^\n]+\n={3,}\n/, 'gu'],
      [/^\s{0,99}(?:-{3,}|\*{3,}|(?:- ){2,}-|(?:\* ){2,}\*)[ \t]*\n/, 'p'],
      [/^(?![ \t]*\n)[^\n]+\n-{3,}\n/, 'gh'],
      [/^#(?!#).*/, 'gh'],
      [/^##.*/, 'gu'],
      [/^\s{0,99}>.*/, 'gt'],
      [/^\s{0,99}(?:[-*+]|\d+\.)(?=[ \t])/, 'p'],
      [
        /^([ \t]*)(\[)([^\]\n]{1,999})(\]:)([ \t]*)(<?)([^\s>]+)(>?)(?:([ \t]+)("[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?/,
        ['', 'p', 'ss', 'p', '', 'nt', 'sx', 'nt', '', 'nn'],
      ],
      [/\\./, 'se'],
      [/(`+)(?!`)[^]*?[^`]\1(?!`)/, 'sb'],
      [/^__[^_\n]+__/, 'gs'],
      [/^_[^_\n]+_/, 'ge'],
      [/\*\*.*?\*\*/, 'gs'],
      [/\*(?:\*\*[^*\n]*|[^*\n])*\*/, 'ge'],
      [
        /(!?\[)([^\n]{0,999}?)(\]\()([^\s)<]+)(?:([ \t]+)("[^"\n]*"|'[^'\n]*'))?(\))/,
        ['p', 'nv', 'p', 'sx', '', 'nn', 'p'],
      ],
      [/(!?\[)([^\n]{0,999}?)(\]\[)([^\]\n]*)(\])/, ['p', 'nv', 'p', 'ss', 'p']],
      [/<(?:https?|ftp|mailto):[^\n]*>/, 'nv'],
      [/(<\/?[a-z][^>\n]{0,999}>|<!--[^\n]*?-->)/i, [html]],
      [/&\S+?;/, 'ni'],
      [/[*\\]/, 'err'],
      [/\n/, ''],
      [/[^\n\\`*[!<&]+|[^]/, ''],
    ],
  };
}
