import type { Api } from '../../shared/api/contract';
import type { FileError } from '../../shared/api/errors';
import type { PageFile } from '../../shared/api/facts';
import type { RepoPath } from '../../shared/text/repo-path';

/** Keeps the typed words of one page outside the repository until they are saved. */
export interface DraftKeeper {
  /** Keeps the text, half a second after the last call. */
  keepSoon(text: string, base: PageFile): void;
  /** Keeps what `keepSoon` was last given, if that has not happened yet. */
  keepNow(): Promise<void>;
  drop(): Promise<void>;
}

export function draftKeeper(
  api: Api,
  path: RepoPath,
  onOutcome: (error: FileError | undefined) => void,
): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly text: string; readonly base: PageFile } | undefined;
  let isKept = false;
  /** One after the other: a drop must not be overtaken by a keep that was asked for before it. */
  let queue = Promise.resolve();

  const inTurn = (action: () => Promise<FileError | undefined>): Promise<void> => {
    queue = queue.then(action).then(onOutcome, (reason: unknown) => {
      onOutcome({ code: 'io-failed', path, reason: String(reason) });
    });
    return queue;
  };

  const keepNow = (): Promise<void> => {
    clearTimeout(timer);
    if (!waiting) return queue;
    const { text, base } = waiting;
    waiting = undefined;
    isKept = true;
    return inTurn(async () => {
      const answer = await api.request('draft/keep', {
        path,
        text,
        baseText: base.text,
        baseHash: base.hash,
      });
      return answer.ok ? undefined : answer.error;
    });
  };

  return {
    keepNow,
    keepSoon(text, base) {
      waiting = { text, base };
      clearTimeout(timer);
      timer = setTimeout(() => void keepNow(), QUIET_MS);
    },
    drop() {
      clearTimeout(timer);
      waiting = undefined;
      if (!isKept) return queue;
      isKept = false;
      return inTurn(async () => {
        await api.request('draft/drop', { path });
        return undefined;
      });
    },
  };
}

const QUIET_MS = 500;
