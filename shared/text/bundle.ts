import { applyChanges } from './apply-changes';
import type { TextChange } from './change';
import { changesBetween } from './changes-between';
import { lineColumnAt, type LineColumn } from './position';

/**
 * The text files of one folder as one text, so that they are edited, undone, merged and kept together. Each begins
 * with the mark, its name and a line feed, and is followed by its exact text; they stand in the order of their names.
 */
export interface BundledFile {
  /** Within the folder: `how-to-pay.md`. */
  readonly name: string;
  readonly text: string;
}

/** ASCII's file separator. A text that holds it can't be bundled; YAML and HTML don't allow it either. */
export const FILE_MARK = '\u001C';

export function bundleOf(files: readonly BundledFile[]): string {
  return [...files]
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ name, text }) => headerOf(name) + text)
    .join('');
}

/** As Jekyll sorts files: by the numbers of the characters. */
export function compareNames(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function headerOf(name: string): string {
  return `${FILE_MARK}${name}\n`;
}

/** A file at its place in a bundle. */
export interface PlacedFile extends BundledFile {
  /** Where its header begins. */
  readonly start: number;
  /** Where its text begins. */
  readonly from: number;
}

/** What a bundle holds: its files, and what stands before the first of them, which belongs to none. */
export interface OpenedBundle {
  readonly stray: string;
  readonly files: readonly PlacedFile[];
}

export function openBundle(bundle: string): OpenedBundle {
  const files: PlacedFile[] = [];
  const first = bundle.indexOf(FILE_MARK);
  for (let start = first; start !== -1;) {
    const next = bundle.indexOf(FILE_MARK, start + 1);
    const end = next === -1 ? bundle.length : next;
    const line = bundle.indexOf('\n', start);
    const from = line === -1 || line >= end ? end : line + 1;
    const name = bundle.slice(start + 1, from).replace(/\n$/, '');
    files.push({ name, text: bundle.slice(from, end), start, from });
    start = next;
  }
  return { stray: first === -1 ? bundle : bundle.slice(0, first), files };
}

/** A file that two bundles don't have alike. */
export interface DifferingFile {
  readonly name: string;
  /** Undefined where it is not there. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The files that differ between two bundles, in the order of their names. */
export function differingFiles(before: string, after: string): readonly DifferingFile[] {
  const [olds, nows] = [textsIn(before), textsIn(after)];
  return [...new Set([...olds.keys(), ...nows.keys()])]
    .sort(compareNames)
    .map((name) => ({ name, before: olds.get(name), after: nows.get(name) }))
    .filter((file) => file.before !== file.after);
}

function textsIn(bundle: string): ReadonlyMap<string, string> {
  return new Map(openBundle(bundle).files.map(({ name, text }) => [name, text]));
}

/** The file that an offset stands in; undefined outside of all, and where the text is no bundle. */
export function fileAt(bundle: string, offset: number): PlacedFile | undefined {
  if (!bundle.startsWith(FILE_MARK)) return undefined;
  return openBundle(bundle).files.findLast(({ start }) => start <= offset);
}

/** Where an offset stands: line and column, from 1, of the text, or of one of a bundle's files. */
export interface FilePosition extends LineColumn {
  /** Undefined where the text is no bundle. */
  readonly name: string | undefined;
}

export function filePositionAt(source: string, offset: number): FilePosition {
  const file = fileAt(source, offset);
  return { name: file?.name, ...lineColumnAt(file?.text ?? source, Math.max(0, offset - (file?.from ?? 0))) };
}

/** A file of a bundle whose text or name is to become another. */
export interface FileEdit {
  /** Undefined for a new file. */
  readonly before: string | undefined;
  /** Undefined where the file goes. */
  readonly after: BundledFile | undefined;
}

/** The changes of a bundle that carry these edits out; all other files stay as and where they are. */
export function bundleChanges(bundle: string, edits: readonly FileEdit[]): readonly TextChange[] {
  const opened = openBundle(bundle);
  const inPlace = changesOf(opened, edits, 'in-place');
  const isRenamed = edits.some(({ before, after }) => before !== undefined && after && before !== after.name);
  // Files that change their names with each other can't all stay where they are.
  return !isRenamed || isSorted(applyChanges(bundle, inPlace)) ? inPlace : changesOf(opened, edits, 'moved');
}

function isSorted(bundle: string): boolean {
  const { files } = openBundle(bundle);
  return files.every(
    ({ name }, index) => index === 0 || compareNames(files[index - 1]?.name ?? '', name) < 0,
  );
}

/** @param renamed - whether a file with another name stays where it is, or moves to where its name belongs */
function changesOf(
  { stray, files }: OpenedBundle,
  edits: readonly FileEdit[],
  renamed: 'in-place' | 'moved',
): readonly TextChange[] {
  const end = files.reduce((length, { from, text }) => Math.max(length, from + text.length), stray.length);
  const leaving = new Set(
    edits.flatMap(({ before, after }) => (before === after?.name ? [] : (before ?? []))),
  );
  const staying = files.filter(({ name }) => !leaving.has(name));
  const changes = edits.flatMap(({ before, after }): readonly TextChange[] => {
    const file = files.find(({ name }) => name === before);
    if (!file) return after ? [inserted(staying, after, end)] : [];
    const gone = { from: file.start, to: file.from + file.text.length, insert: '' };
    if (!after) return [gone];
    const isRenamed = after.name !== file.name;
    if (isRenamed && renamed === 'moved') return [gone, inserted(staying, after, end)];
    const header = { from: file.start + 1, to: file.from - 1, insert: after.name };
    return [...(isRenamed ? [header] : []), ...changesBetween(file.text, after.text, file.from)];
  });
  return joined([...changes].sort((one, other) => one.from - other.from || one.to - other.to));
}

function inserted(staying: readonly PlacedFile[], file: BundledFile, end: number): TextChange {
  const at = staying.find(({ name }) => compareNames(name, file.name) > 0)?.start ?? end;
  return { from: at, to: at, insert: headerOf(file.name) + file.text };
}

/** Files that come to stand at one place stand there in the order of their names. */
function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    const isSame = last && last.from === change.from && last.to === change.to && change.from === change.to;
    if (!isSame) {
      result.push(change);
      continue;
    }
    const texts = [last.insert, change.insert].sort(compareNames);
    result[result.length - 1] = { ...change, insert: texts.join('') };
  }
  return result;
}
