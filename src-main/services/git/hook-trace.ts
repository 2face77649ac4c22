import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** Watches which hooks a run of Git starts, and how they end. */
export interface HookTrace {
  /** Variables to give to the run. */
  readonly environment: Readonly<Record<string, string>>;
  /** The hook that ended with an error, once the run is over. */
  failedHook(): Promise<string | undefined>;
}

/**
 * Git's exit code and words don't tell a failing hook from another failure, its trace does: trace2's event format
 * (Git 2.22, Documentation/technical/api-trace2) has an event for each program that Git starts and ends.
 */
export async function traceHooks<T>(work: (trace: HookTrace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'answerbook-git-'));
  const file = join(folder, 'trace');
  try {
    return await work({
      environment: { GIT_TRACE2_EVENT: file },
      failedHook: async () => failedHookOf(await readFile(file, 'utf8').catch(() => '')),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const eventSchema = z.object({
  event: z.string(),
  sid: z.string(),
  child_id: z.number().optional(),
  hook_name: z.string().optional(),
  code: z.number().optional(),
});

function failedHookOf(trace: string): string | undefined {
  const hooks = new Map<number, string>();
  for (const line of trace.split('\n')) {
    const event = eventOf(line);
    // A hook that runs Git itself writes into the same trace, under a longer id.
    if (!event || event.sid.includes('/') || event.child_id === undefined) continue;
    if (event.event === 'child_start' && event.hook_name !== undefined) {
      hooks.set(event.child_id, event.hook_name);
    }
    const hook = hooks.get(event.child_id);
    if (event.event === 'child_exit' && event.code !== 0 && hook !== undefined && vetoes.has(hook))
      return hook;
  }
  return undefined;
}

/** The hooks that can stop a commit; Git goes on where any other fails. */
const vetoes = new Set(['pre-commit', 'prepare-commit-msg', 'commit-msg', 'reference-transaction']);

function eventOf(line: string): z.infer<typeof eventSchema> | undefined {
  if (line === '') return undefined;
  try {
    return eventSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
