import type { FaqShape } from '../faq/document';
import { openBundle } from '../text/bundle';
import type { TextChange } from '../text/change';
import type { TextRange } from '../text/range';
import type { Fault } from './fault';
import type { YamlHolder } from './yaml-place';

/** What is looked for in one file's text. */
type Find = (source: string, holder: YamlHolder) => readonly Fault[];

/** Looks for faults in a file, or in each of the files of a folder, whose text holds all of them. */
export function inEachFile(source: string, holder: FaqShape['holder'], find: Find): readonly Fault[] {
  if (holder !== 'folder') return find(source, holder);
  return openBundle(source).files.flatMap(({ text, from }) =>
    find(text, 'front-matter').map((fault): Fault => ({
      ...fault,
      range: moved(fault.range, from),
      fix: fault.fix && {
        ...fault.fix,
        changes: fault.fix.changes.map((change): TextChange => ({ ...change, ...moved(change, from) })),
      },
    })),
  );
}

function moved({ from, to }: TextRange, by: number): TextRange {
  return { from: from + by, to: to + by };
}
