import { differingFiles } from '../../shared/text/bundle';
import { changedLines } from './changed-ranges';

/** What a change of a folder's text does to its files: `tin.md`, `new pot.md`, `gone tin.md`. */
export function changedFiles(before: string, after: string): readonly string[] {
  return differingFiles(before, after).map(({ name, before: old, after: now }) =>
    now === undefined ? `gone ${name}` : old === undefined ? `new ${name}` : name,
  );
}

/** The lines of all of them that Git's diff would count. */
export function linesInFiles(
  before: string,
  after: string,
): { readonly removed: number; readonly added: number } {
  const counts = differingFiles(before, after).map(({ before: old, after: now }) =>
    changedLines(old ?? '', now ?? ''),
  );
  return {
    removed: counts.reduce((sum, { removed }) => sum + removed, 0),
    added: counts.reduce((sum, { added }) => sum + added, 0),
  };
}
