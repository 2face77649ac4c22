import type { FileChange, GitHead, GitStatus } from '../../../shared/api/facts';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';

/** What `git status --porcelain=v2 --branch -z` says. */
export interface PorcelainStatus {
  readonly head: GitHead;
  readonly upstream: GitStatus['upstream'];
  readonly changes: readonly PorcelainChange[];
}

export type PorcelainChange = Omit<FileChange, 'isPage'> & {
  /** Whether Git has never heard of the file: it must be added before it can be committed. */
  readonly untracked: boolean;
};

/** Reads the fields of `git status --porcelain=v2 --branch -z`. Git's manual, git-status: Porcelain Format Version 2. */
export function parsePorcelain(fields: readonly string[]): PorcelainStatus {
  const headers = new Map<string, string>();
  const changes = new Map<RepoPath, PorcelainChange>();
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (field.startsWith('# ')) {
      const [, name = '', value = ''] = /^# (\S+) (.*)$/s.exec(field) ?? [];
      headers.set(name, value);
      continue;
    }
    const from = field.startsWith('2 ') ? fields[(index += 1)] : undefined;
    const change = changeOf(field, from);
    if (change) changes.set(change.path, mergedChange(changes.get(change.path), change));
  }
  return { head: headOf(headers), upstream: upstreamOf(headers), changes: [...changes.values()] };
}

function headOf(headers: ReadonlyMap<string, string>): GitHead {
  const commit = headers.get('branch.oid') ?? '(initial)';
  const name = headers.get('branch.head') ?? '(detached)';
  if (name === '(detached)') return { kind: 'detached', commit };
  return commit === '(initial)' ? { kind: 'unborn', name } : { kind: 'branch', name, commit };
}

function upstreamOf(headers: ReadonlyMap<string, string>): GitStatus['upstream'] {
  const name = headers.get('branch.upstream');
  if (name === undefined) return undefined;
  const [, ahead = '0', behind = '0'] = /^\+(\d+) -(\d+)$/.exec(headers.get('branch.ab') ?? '') ?? [];
  return { name, ahead: Number(ahead), behind: Number(behind) };
}

function changeOf(field: string, from: string | undefined): PorcelainChange | undefined {
  const kind = field.slice(0, 2);
  if (kind === '? ') return changed(field.slice(2), 'added', { untracked: true });
  if (kind === 'u ') return changed(afterSpaces(field, 10), 'conflicted');
  if (kind === '2 ') {
    const wasAt = from === undefined ? undefined : repoPath(from);
    if (field[2] === 'C') return changed(afterSpaces(field, 9), 'added');
    if (field[3] === 'D') return changed(from ?? '', 'deleted');
    return changed(afterSpaces(field, 9), 'renamed', { from: wasAt });
  }
  if (kind !== '1 ') return undefined;
  return ordinaryChange(field[2] ?? '.', field[3] ?? '.', afterSpaces(field, 8));
}

/** What the index (X) and the work tree (Y) say together: the last commit against what is on disk. */
function ordinaryChange(index: string, workTree: string, path: string): PorcelainChange | undefined {
  if (index === 'A' && workTree === 'D') return undefined;
  if (index === 'A' || workTree === 'A') return changed(path, 'added');
  if (index === 'D' || workTree === 'D') return changed(path, 'deleted');
  return changed(path, 'modified');
}

/** A file that is taken out of the index but still there on disk comes twice: as deleted and as untracked. */
function mergedChange(earlier: PorcelainChange | undefined, change: PorcelainChange): PorcelainChange {
  if (earlier?.kind === 'deleted' && change.untracked) return { ...change, kind: 'modified' };
  return change;
}

function changed(
  raw: string,
  kind: FileChange['kind'],
  more: { readonly from?: RepoPath | undefined; readonly untracked?: boolean } = {},
): PorcelainChange | undefined {
  // A nested repository is told of as a folder, with a slash behind it.
  const path = repoPath(raw.replace(/\/$/, ''));
  if (path === undefined || path === '') return undefined;
  return { path, kind, from: more.from, untracked: more.untracked ?? false };
}

function afterSpaces(field: string, count: number): string {
  let at = 0;
  for (let seen = 0; seen < count; seen += 1) at = field.indexOf(' ', at) + 1;
  return field.slice(at);
}
