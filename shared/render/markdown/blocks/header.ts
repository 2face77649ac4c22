import { stripped } from '../../../text/ascii-space';
import { isAtEnd, isBlank, lineEnd, restOfLine, skipLine, takeLine } from '../cursor';
import type { KramdownOptions } from '../options';
import { commentLength } from '../html/tag';
import { addBlock, type BlockScope, isAfterBoundary } from './block-scope';
import { isHtmlStart } from './html-block';

/** `# Title`, with closing `#` or without. GFM wants white space after the marks. */
export function atxHeader(scope: BlockScope): boolean {
  const line = restOfLine(scope.cursor);
  const { options } = scope.document;
  if (!isAtxHeader(line, options) || (needsBlankLine(options) && !isAfterBoundary(scope))) return false;
  const [, marks = '', title = ''] = (options.input === 'GFM' ? ATX : ATX_TIGHT).exec(line) ?? [];
  skipLine(scope.cursor);
  const { text, id } = titleAndId(stripped(title));
  const content = text.replace(options.input === 'GFM' ? /[\t-\r ]+#+$/ : /[\t-\r ]*(?<!\\)#+$/, '');
  addBlock(scope, { kind: 'header', level: marks.length, text: content, id, lists: [] });
  return true;
}

function needsBlankLine({ input, endsParagraphs }: KramdownOptions): boolean {
  return input !== 'GFM' || !endsParagraphs;
}

export function isAtxHeader(line: string, options: KramdownOptions): boolean {
  return (options.input === 'GFM' ? ATX : ATX_TIGHT).test(line);
}

/** One line of text above `===` or `---`. */
export function setextHeader(scope: BlockScope): boolean {
  if (!isAfterBoundary(scope)) return false;
  const line = restOfLine(scope.cursor);
  const next = lineEnd(scope.cursor.text, scope.cursor.at) + 1;
  const marks = /^(?:=+|-+)[\t-\r ]*$/.exec(scope.cursor.text.slice(next, lineEnd(scope.cursor.text, next)));
  if (marks === null || isBlank(line) || indentedTooFar(line) || startsHtml(scope)) return false;
  takeLine(scope.cursor);
  if (!isAtEnd(scope.cursor)) skipLine(scope.cursor);
  const { text, id } = titleAndId(stripped(line));
  addBlock(scope, { kind: 'header', level: marks[0].startsWith('=') ? 1 : 2, text, id, lists: [] });
  return true;
}

function startsHtml({ cursor, endTag }: BlockScope): boolean {
  return commentLength(cursor.text, cursor.at) > 0 || isHtmlStart(cursor, endTag);
}

const ATX = /^(#{1,6})[ \t]+([^\t-\r ].*)$/;
const ATX_TIGHT = /^(#{1,6})(?!#)[ \t]*([^\t-\r ].*)$/;

function indentedTooFar(line: string): boolean {
  return /^ {4}|^ {0,3}\t/.test(line);
}

/** `Title {#id}`. */
function titleAndId(title: string): { text: string; id: string | undefined } {
  const found = /[\t-\r ]+\{#([a-zA-Z][\w:.-]*)\}[\t-\r ]*$/.exec(title);
  return found === null
    ? { text: stripped(title), id: undefined }
    : { text: stripped(title.slice(0, found.index)), id: found[1] };
}
