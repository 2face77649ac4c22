import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';

/** A line that is neither a key nor a list's item, nor can be read as going on with the value above it. */
export function strayText({ lines }: BrokenYaml): readonly Suspicion[] {
  return lines
    .filter(({ kind, block }) => kind === 'text' && block === undefined)
    .map(({ content, to }) => ({
      message:
        'This line is neither a key with a colon nor part of a text. Indent it like the text that it belongs to, or take it out.',
      range: { from: content, to },
      fixes: [],
    }));
}
