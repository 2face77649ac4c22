import type { TextRange } from '../text/range';
import { nextLine } from '../text/line';
import type { YamlEntry, YamlNode } from '../yaml/tree';

/** YAML that parses, as the rules look at it that find what was likely not meant. */
export interface SoundYaml {
  readonly source: string;
  readonly entries: readonly ReadEntry[];
}

/** An entry of any mapping, with what stands behind its colon. */
export interface ReadEntry {
  readonly entry: YamlEntry;
  readonly key: string;
  /** The rest of the line behind the colon, without the white space around it. */
  readonly rest: TextRange;
  readonly text: string;
  /** Whether the value is written on that line alone. */
  readonly oneLine: boolean;
  /** The first entry with the same key in the same mapping, for one that is not the first. */
  readonly first: YamlEntry | undefined;
}

export function soundYaml(source: string, root: YamlNode | undefined): SoundYaml {
  return { source, entries: entriesIn(source, root) };
}

function entriesIn(source: string, node: YamlNode | undefined): readonly ReadEntry[] {
  if (node?.kind === 'sequence') return node.items.flatMap(({ value }) => entriesIn(source, value));
  if (node?.kind !== 'map') return [];
  const firsts = new Map<string, YamlEntry>();
  return node.entries.flatMap((entry) => {
    const { key, colonEnd, value } = entry;
    if (key === undefined || colonEnd === undefined) return [];
    const first = firsts.get(key);
    if (!first) firsts.set(key, entry);
    return [{ ...restOf(source, colonEnd, value), entry, key, first }, ...entriesIn(source, value)];
  });
}

function restOf(
  source: string,
  colonEnd: number,
  value: YamlNode,
): Pick<ReadEntry, 'rest' | 'text' | 'oneLine'> {
  const end = nextLine(source, colonEnd);
  const line = source.slice(colonEnd, end);
  const text = line.trim();
  const from = colonEnd + line.length - line.trimStart().length;
  return { rest: { from, to: from + text.length }, text, oneLine: value.range.to <= end };
}
