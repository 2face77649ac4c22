import type { Parser, Tag, Template } from 'liquidjs';

export type TagToken = ConstructorParameters<typeof Tag>[0];
export type Remaining = ConstructorParameters<typeof Tag>[1];

/**
 * Reads what stands in a block up to its end tag. A tag that `opens` names begins another part, which the function
 * gives; what is written behind the end tag's name is ignored, as Ruby ignores it. Throws where the block isn't closed.
 */
export function readBlock(
  token: TagToken,
  remaining: Remaining,
  parser: Parser,
  parts: {
    readonly first: Template[];
    readonly opens?: Readonly<Record<string, (tag: TagToken) => Template[]>>;
  },
): void {
  let current = parts.first;
  const stream = parser
    .parseStream(remaining)
    .on(`tag:end${token.name}`, function stop() {
      this.stop();
    })
    .on('template', (template: Template) => current.push(template))
    .on('end', () => {
      throw new Error(`tag ${token.getText()} not closed`);
    });
  for (const [name, open] of Object.entries(parts.opens ?? {})) {
    stream.on(`tag:${name}`, (tag: TagToken) => {
      current = open(tag);
    });
  }
  stream.start();
}
