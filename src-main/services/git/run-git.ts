import { setTimeout } from 'node:timers/promises';
import { simpleGit } from 'simple-git';

/** What a run of Git left behind. */
export interface GitRun {
  /** 0 where Git is content; -1 where it could not be started. */
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Whether there is no Git on this machine (or it can't be started). */
  readonly missing: boolean;
}

export interface GitRunOptions {
  /** What Git reads from its standard input. */
  readonly input?: string | undefined;
  /** Variables for this run beside the ones that every run has. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
}

/**
 * Runs the system's Git in a folder and answers what it wrote, whatever its exit code. Throws only where the folder
 * is missing. Nothing is ever asked of the user: no prompt, no editor, no pager, messages in Git's own English.
 *
 * simple-git runs it, since it refuses options and variables that make Git start other programs. An exit code other
 * than 0 is an answer here, not an exception: `show-ref` says "no" that way.
 */
export async function runGit(
  folder: string,
  args: readonly string[],
  options: GitRunOptions = {},
): Promise<GitRun> {
  let run: GitRun = { exitCode: -1, stdout: Buffer.alloc(0), stderr: '', missing: true };
  const git = simpleGit({
    baseDir: folder,
    trimmed: false,
    completion: { onClose: true, onExit: false },
    allowEnvironment: passed,
    // A writer may keep Git's configuration elsewhere (GIT_CONFIG_GLOBAL): that is theirs to say.
    // The file system monitor is turned off below, which simple-git takes for setting one up.
    unsafe: { allowUnsafeConfigPaths: true, allowUnsafeFsMonitor: true },
    errors(error, result) {
      const stderr = Buffer.concat(result.stdErr).toString('utf8');
      const missing = error !== undefined && /\bspawn \S+ (?:ENOENT|EACCES)\b/.test(stderr);
      run = { exitCode: result.exitCode, stdout: Buffer.concat(result.stdOut), stderr, missing };
      return undefined;
    },
    ...(options.input === undefined ? {} : { input: () => options.input }),
  }).env({ ...gitEnvironment(), ...options.environment });
  // A repository's own configuration can name any program as its monitor, and a mere status would start it.
  await git.raw(['-c', 'core.fsmonitor=false', ...args]);
  return run;
}

/** Runs Git to look at something: it takes no lock and does not write a refreshed index. */
export function readGit(folder: string, args: readonly string[], options?: GitRunOptions): Promise<GitRun> {
  return runGit(folder, ['--no-optional-locks', '--literal-pathspecs', ...args], options);
}

/**
 * Runs Git to change something. Another Git of the writer's (an editor that looks at the status, a fetch) holds the
 * index for a moment now and then: that is waited for, up to a second.
 */
export async function writeGit(
  folder: string,
  args: readonly string[],
  options?: GitRunOptions,
): Promise<GitRun> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const run = await runGit(folder, ['--literal-pathspecs', ...args], options);
    if (run.exitCode === 0 || !/\.lock': File exists/.test(run.stderr) || Date.now() > until) return run;
    await setTimeout(PATIENCE_MS / 10);
  }
}

const PATIENCE_MS = 1000;

/** The lines or fields that Git wrote with a NUL behind each. */
export function nulSeparated(output: Buffer): readonly string[] {
  const text = output.toString('utf8');
  return text === '' ? [] : text.replace(/\0$/, '').split('\0');
}

/** Git's own variables that reach it: who the writer is, where their configuration is, and what we set per run. */
const passed = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_TERMINAL_PROMPT',
  'GIT_TRACE2_EVENT',
];

/**
 * The rest of `GIT_*` stays out: a GIT_DIR or GIT_INDEX_FILE of the shell that started us would make Git work on
 * another repository than the one that is open.
 */
function gitEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined) continue;
    if (/^(?:GIT_|(?:EDITOR|VISUAL|PAGER|SSH_ASKPASS|PREFIX)$)/i.test(name) && !passed.includes(name))
      continue;
    environment[name] = value;
  }
  delete environment['GIT_TRACE2_EVENT'];
  return { ...environment, LC_ALL: 'C', LANGUAGE: 'C', GIT_TERMINAL_PROMPT: '0' };
}
