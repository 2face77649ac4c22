import { openBundle } from '../../shared/text/bundle';
import { changedLines } from './changed-ranges';

/** What a change of a folder's text does to its files: `tin.md`, `new pot.md`, `gone tin.md`. */
export function changedFiles(before: string, after: string): readonly string[] {
  return differing(before, after).map(({ name, old, now }) =>
    now === undefined ? `gone ${name}` : old === undefined ? `new ${name}` : name,
  );
}

/** The lines of all of them that Git's diff would count. */
export function linesInFiles(
  before: string,
  after: string,
): { readonly removed: number; readonly added: number } {
  const counts = differing(before, after).map(({ old, now }) => changedLines(old ?? '', now ?? ''));
  return {
    removed: counts.reduce((sum, { removed }) => sum + removed, 0),
    added: counts.reduce((sum, { added }) => sum + added, 0),
  };
}

interface DifferingFile {
  readonly name: string;
  readonly old: string | undefined;
  readonly now: string | undefined;
}

function differing(before: string, after: string): readonly DifferingFile[] {
  const [olds, nows] = [before, after].map(
    (bundle) => new Map(openBundle(bundle).files.map(({ name, text }) => [name, text])),
  );
  const names = [...new Set([...(olds?.keys() ?? []), ...(nows?.keys() ?? [])])].sort();
  return names
    .map((name) => ({ name, old: olds?.get(name), now: nows?.get(name) }))
    .filter(({ old, now }) => old !== now);
}
