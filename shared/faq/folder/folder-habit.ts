import { lineEndingOf } from '../../text/line';
import type { WritingHabit, WrittenStyle } from '../../yaml/scalar-slot';
import { entryOf } from '../../yaml/tree';
import { commonest } from '../habit';
import { numberedName } from './folder-order';
import type { Member } from './member';
import type { FolderReading } from './read-folder';

/** How the files of a folder are written, for what is put into them and for new ones. */
export interface FolderHabit {
  /** The keys that a question's file can have, in the order in which they stand there. */
  readonly order: readonly string[];
  /** Whether the names of the files begin with a number, by which they are ordered. */
  readonly numbered: boolean;
  writing(key: string): WritingHabit;
}

export function folderHabitOf(reading: FolderReading): FolderHabit {
  const found = known.get(reading) ?? readHabit(reading);
  known.set(reading, found);
  return found;
}

const known = new WeakMap<FolderReading, FolderHabit>();

function readHabit({ document, topics }: FolderReading): FolderHabit {
  const questions = topics.flatMap(({ members }) => members);
  const { shape } = document;
  const own = [shape.questionKey, shape.topicKey, shape.orderKey ?? '', shape.anchorKey].filter(
    (key) => key !== '',
  );
  const keysOf = (member: Member): readonly string[] =>
    member.parts?.map?.pieces.list.flatMap(({ key }) => key ?? []) ?? [];
  const complete = questions.map(keysOf).find((keys) => own.every((key) => keys.includes(key)));
  const styles = questions.flatMap(({ parts }) =>
    (parts?.map?.pieces.list ?? []).flatMap(({ key, value }) =>
      key !== undefined && value.kind === 'scalar' && value.style !== 'empty'
        ? { key, style: value.style }
        : [],
    ),
  );
  const quotes = styles.flatMap(({ style }) =>
    style === 'single-quoted' || style === 'double-quoted' ? style : [],
  );
  const lineEnding = commonest(questions.map(({ text }) => lineEndingOf(text))) ?? '\n';
  return {
    order: complete ?? own,
    numbered:
      shape.orderKey === undefined &&
      questions.length > 0 &&
      questions.every(({ name }) => numberedName(name) !== undefined),
    writing: (key) => ({
      style: commonest<WrittenStyle>(styles.flatMap((one) => (one.key === key ? one.style : []))) ?? 'plain',
      quote: commonest(quotes) ?? 'double-quoted',
      blockIndent: 2,
      lineEnding,
    }),
  };
}

/** The keys, with their lines, that every question's file has in the same words: a layout, say. */
export function commonLines(members: readonly Member[], own: readonly string[]): ReadonlyMap<string, string> {
  const [first, ...others] = members;
  const lines = new Map<string, string>();
  if (!first || others.length === 0) return lines;
  for (const entry of first.parts?.map?.entries ?? []) {
    const { key } = entry;
    if (key === undefined || own.includes(key)) continue;
    const text = textOfEntry(first, key);
    if (text !== undefined && others.every((member) => textOfEntry(member, key) === text))
      lines.set(key, text);
  }
  return lines;
}

function textOfEntry({ text, parts }: Member, key: string): string | undefined {
  const entry = entryOf(parts?.map, key);
  const isSimple = entry && (entry.value.kind === 'scalar' || entry.value.kind === 'sequence');
  return isSimple ? text.slice(entry.keyRange.from, entry.value.range.to).replace(/\r\n/g, '\n') : undefined;
}
