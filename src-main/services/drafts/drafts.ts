import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileError } from '../../../shared/api/errors';
import type { Draft } from '../../../shared/api/facts';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import { failed, ok, type Result } from '../../../shared/text/result';
import { reasonOf } from '../workspace/system-error';
import { createTurns } from '../workspace/turns';
import { isTemporaryFile, writeAtomically } from '../workspace/write-atomically';

/** The typed and unsaved words of one repository, kept outside of it: one file a page. */
export interface Drafts {
  keep(draft: Omit<Draft, 'keptAt'>): Promise<Result<null, FileError>>;
  drop(path: RepoPath): Promise<void>;
  /** The latest first. A file that can't be read as a draft is passed over and left where it is. */
  list(): Promise<readonly Draft[]>;
  /** Resolves when everything handed over is on disk. */
  settled(): Promise<void>;
}

export function draftsOf(userFolder: string, root: string): Drafts {
  const folder = join(userFolder, 'drafts', keyOf(root));
  const fileOf = (path: RepoPath): string => join(folder, `${keyOf(path)}.json`);
  const turns = createTurns();
  return {
    keep: (draft) =>
      turns.take(draft.path, async () => {
        try {
          await mkdir(folder, { recursive: true, mode: 0o700 });
          const kept = { root, ...draft, keptAt: Date.now() };
          await writeAtomically(fileOf(draft.path), Buffer.from(JSON.stringify(kept)), { mode: 0o600 });
          return ok(null);
        } catch (error) {
          return failed({ code: 'io-failed', path: draft.path, reason: reasonOf(error) });
        }
      }),
    drop: (path) => turns.take(path, () => rm(fileOf(path), { force: true })),
    async list() {
      const names = await readdir(folder).catch(() => []);
      const drafts = await Promise.all(
        names
          .filter((name) => name.endsWith('.json') && !isTemporaryFile(name))
          .map((name) => readDraft(join(folder, name))),
      );
      return drafts.filter((draft) => draft !== undefined).sort((one, other) => other.keptAt - one.keptAt);
    },
    settled: () => turns.settled(),
  };
}

const draftSchema = z.object({
  path: z.string(),
  text: z.string(),
  baseText: z.string(),
  baseHash: z.string(),
  keptAt: z.number(),
});

async function readDraft(file: string): Promise<Draft | undefined> {
  try {
    const draft = draftSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    const path = repoPath(draft.path);
    return path === undefined ? undefined : { ...draft, path };
  } catch {
    return undefined;
  }
}

/** A file name for a path: two paths never share one, and no path is too long or too odd for it. */
function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
}
