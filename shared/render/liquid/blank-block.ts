import { TokenKind, type Template } from 'liquidjs';

/**
 * Ruby's Liquid takes the white space out of a block that can't write anything else (all its branches hold nothing but
 * assignments, captures, comments and white space), which decides what Markdown makes of the lines around it.
 */
export function dropBlankText(block: Template, bodies: readonly Template[][]): void {
  if (!bodies.every((body) => body.every(isBlank))) return;
  blankBlocks.add(block);
  for (const body of bodies) body.splice(0, body.length, ...body.filter((template) => !isText(template)));
}

const blankBlocks = new WeakSet<Template>();

const SILENT_TAGS = new Set(['assign', 'capture', 'comment', '#']);

function isBlank(template: Template): boolean {
  if (isText(template)) return textOf(template).trim() === '';
  const { token } = template;
  return blankBlocks.has(template) || ('name' in token && SILENT_TAGS.has(String(token.name)));
}

function isText(template: Template): boolean {
  return template.token.kind === TokenKind.HTML;
}

function textOf({ token }: Template): string {
  return 'getContent' in token && typeof token.getContent === 'function' ? String(token.getContent()) : '';
}
