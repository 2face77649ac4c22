/**
 * What a text has before its separator (Jekyll's docs: Post excerpts). Blocks of Liquid that are still open there are
 * closed, and of the definitions of links behind it those that it uses are taken along.
 */
export function excerptOf(body: string, separator: string): string {
  const at = body.indexOf(separator);
  const tail = at === -1 ? '' : body.slice(at + separator.length);
  if (at === -1 || tail === '') return at === -1 ? body : body.slice(0, at);
  const head = withClosedBlocks(body.slice(0, at));
  const definitions = [...tail.matchAll(/^ {0,3}(\[[^\]]+\])(:.+)$/gm)].flatMap(
    ([, label = '', target = '']) => (head.includes(label) ? [label + target] : []),
  );
  return definitions.length === 0 ? head : `${head}\n\n${definitions.join('\n')}`;
}

const BLOCKS = new Set([
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'capture',
  'comment',
  'raw',
  'ifchanged',
  'highlight',
]);

function withClosedBlocks(head: string): string {
  const opened = [...head.matchAll(/\{%-?\s*(\w+)[^]*?-?%\}/g)].map(([, name = '']) => name).reverse();
  const isOpen = (name: string): boolean =>
    BLOCKS.has(name) && !new RegExp(String.raw`\{%-?\s*end${name}\b`).test(head);
  return (
    head +
    opened
      .filter(isOpen)
      .map((name) => `\n{% end${name} %}`)
      .join('')
  );
}
