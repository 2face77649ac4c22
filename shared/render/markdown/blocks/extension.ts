import { strippedEnd } from '../../../text/ascii-space';
import { restOfLine, take } from '../cursor';
import { withOption } from '../options';
import { readAttributeList } from '../attribute-list';
import type { DocumentScope } from '../document-scope';
import { addBoundary, type BlockScope } from './block-scope';

/** `{::comment}`, `{::nomarkdown}` and `{::options /}` as blocks. */
export function extensionBlock(scope: BlockScope): boolean {
  const { cursor } = scope;
  if (!/^ {0,3}\{::/.test(restOfLine(cursor))) return false;
  const start = cursor.at;
  const opening = take(cursor, OPENING);
  if (opening === undefined) return false;
  const [, name = '', attributes = '', selfClosing] = opening;
  let body: string | undefined;
  if (selfClosing === undefined) {
    const end = closingLine(cursor.text, cursor.at, name);
    if (end === undefined) {
      cursor.at = start;
      return false;
    }
    body = cursor.text.slice(cursor.at, end.start);
    cursor.at = end.end;
  }
  addExtension(scope, { name, attributes, body });
  return true;
}

const OPENING = / {0,3}\{::(comment|nomarkdown|options)((?:[ \t](?:\\\}|[^}\n])*?)?)(\/)?\}[ \t]*\n/y;

function closingLine(text: string, from: number, name: string): { start: number; end: number } | undefined {
  const pattern = new RegExp(`^ {0,3}\\{:/(?:${name})?\\}[ \\t]*(?:\\n|$)`, 'gm');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

interface Extension {
  readonly name: string;
  readonly attributes: string;
  /** Undefined where there is no end tag. */
  readonly body: string | undefined;
}

function addExtension(scope: BlockScope, { name, attributes, body }: Extension): void {
  const text = body === undefined ? undefined : strippedEnd(body);
  if (name === 'options') {
    setOptions(scope.document, attributes);
    addBoundary(scope);
  } else if (text === undefined || (text === '' && name === 'nomarkdown')) return;
  else if (name === 'comment') scope.blocks.push({ kind: 'raw', html: commentHtml(text), isBlock: true });
  else if (isForHtml(attributes)) scope.blocks.push({ kind: 'raw', html: text, isBlock: true });
}

/** `{::nomarkdown type="latex"}` is for other outputs. */
export function isForHtml(attributes: string): boolean {
  const type = readAttributeList(attributes).find((entry) => entry.name === 'type');
  return type?.kind !== 'value' || type.value === 'html';
}

/** `{::options key="value" /}`. */
export function setOptions(document: DocumentScope, attributes: string): void {
  for (const entry of readAttributeList(attributes)) {
    if (entry.kind === 'value') document.options = withOption(document.options, entry.name, entry.value);
  }
}

/** An HTML comment. Two hyphens would end it. */
export function commentHtml(text: string): string {
  return `<!-- ${text.replace(/-{2,}/g, (hyphens) => hyphens.split('').join(' '))} -->`;
}
