import type { SampleCommit } from './history';

/** A commit, with the ids that its files' contents have in the repository. */
export interface StoredCommit {
  readonly commit: SampleCommit;
  readonly branch: string;
  /** The branch it begins at, of a branch's first commit. */
  readonly from: string | undefined;
  readonly files: readonly StoredFile[];
}

export interface StoredFile {
  /** From the repository's root. */
  readonly path: string;
  readonly id: string;
}

/** What `git fast-import` reads to make the commits, in their order; https://git-scm.com/docs/git-fast-import. */
export function importStream(commits: readonly StoredCommit[]): string {
  return commits.map(oneCommit).join('');
}

function oneCommit({ commit, branch, from, files }: StoredCommit): string {
  const { author, subject, body, at } = commit;
  const who = `${author.name} <${author.email}> ${gitTime(at)}`;
  const message = body === undefined ? `${subject}\n` : `${subject}\n\n${body}\n`;
  return [
    `commit refs/heads/${branch}`,
    `author ${who}`,
    `committer ${who}`,
    `data ${new TextEncoder().encode(message).length}`,
    message,
    ...(from === undefined ? [] : [`from refs/heads/${from}`]),
    ...files.map(({ path, id }) => `M 100644 ${id} ${path}`),
    '\n',
  ].join('\n');
}

/** Seconds since the epoch and the zone, of a time as in `2025-01-08T09:40:00+01:00`. */
function gitTime(at: string): string {
  const zone = /[+-]\d\d:\d\d$/.exec(at)?.[0].replace(':', '') ?? '+0000';
  return `${Math.floor(Date.parse(at) / 1000)} ${zone}`;
}
