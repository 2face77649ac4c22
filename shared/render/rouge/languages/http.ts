import type { Lexer } from '../lexer';
import { json } from './json';

/** A request or an answer; its content is lexed where it is JSON. */
export const http: Lexer = {
  root: [
    [
      /([A-Z]+)( +)([^ \n]+)( +)(HTTP)(\/)(1\.[01]|2(?:\.0)?|3)(\r?\n|$)/,
      ['nf', '', 'nn', '', 'k', 'o', 'm', ''],
      'push headers',
    ],
    [
      /(HTTP)(\/)(1\.[01]|2(?:\.0)?|3)( +)(\d{3})( +)([^\r\n]+)(\r?\n|$)/,
      ['k', 'o', 'm', '', 'm', '', 'ne', ''],
      'push headers',
    ],
  ],
  headers: [
    [/([^\s:]+)( *)(:)( *)([^\r\n]+)(\r?\n|$)/, ['na', '', 'p', '', 's', '']],
    [/(\r?\n)(\s*[{[][^]*)/, ['', json]],
    [/\r?\n/, '', 'push content'],
  ],
  content: [[/[^]+/, '']],
};
