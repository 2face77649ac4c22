import type { Attributes } from '../attribute-list';
import { matchAt } from '../cursor';
import { isHtmlElement } from './element-kind';

/** A start or end tag of HTML as it stands in a text. */
export interface Tag {
  /** In small letters where it is one of HTML's. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
  readonly attributes: Attributes;
  /** Of its source. */
  readonly length: number;
}

const PART = String.raw`[\p{Alphabetic}_][\p{Alphabetic}\p{Nd}._-]*`;
const NAME = `(?:${PART}:)?${PART}`;
const START = new RegExp(`<(/)?(${NAME})`, 'uy');
/** Without quotes, a value is a word. */
const ATTRIBUTE = new RegExp(
  String.raw`[\t-\r ]*(${NAME})(?:[\t-\r ]*=[\t-\r ]*(?:"([^"]*)"|'([^']*)'|([\p{L}\p{M}\p{N}\p{Pc}]+)))?`,
  'uy',
);
const END = /[\t-\r ]*(\/)?>/y;

/** The tag that starts at a place. */
export function readTag(text: string, at: number): Tag | undefined {
  const start = matchAt(text, at, START);
  if (start === undefined) return undefined;
  const attributes: Attributes = new Map();
  const source = start[2] ?? '';
  const isKnown = isHtmlElement(source.toLowerCase());
  const isEnd = start[1] !== undefined;
  let position = at + start[0].length;
  while (/[\t-\r ]/.test(text.charAt(position))) {
    const found = isEnd ? undefined : matchAt(text, position, ATTRIBUTE);
    if (found === undefined) break;
    const [whole, name = '', double, single, bare] = found;
    attributes.set(isKnown ? name.toLowerCase() : name, double ?? single ?? bare ?? '');
    position += whole.length;
  }
  const end = matchAt(text, position, END);
  if (end === undefined || (isEnd && end[1] !== undefined)) return undefined;
  const length = position + end[0].length - at;
  return {
    name: isKnown ? source.toLowerCase() : source,
    isEnd,
    isSelfClosing: end[1] !== undefined,
    attributes,
    length,
  };
}

/** The length of the comment that starts at a place; 0 where none does. */
export function commentLength(text: string, at: number): number {
  if (!text.startsWith('<!--', at)) return 0;
  const end = text.indexOf('-->', at + 4);
  return end < 0 ? 0 : end + 3 - at;
}

/** The length of the processing instruction `<? ... ?>` that starts at a place; 0 where none does. */
export function instructionLength(text: string, at: number): number {
  if (!text.startsWith('<?', at)) return 0;
  const end = text.indexOf('?>', at + 2);
  return end < 0 ? 0 : end + 2 - at;
}
