import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository in a folder of its own, made and looked at with plain Git: never with the code under test. */
export interface TestRepository {
  readonly root: string;
  /** Runs Git in it and answers what it wrote, without the last line's end. Throws where Git fails. */
  git(...args: readonly string[]): string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): string;
  remove(path: string): void;
  /** Writes the files, adds everything, commits. */
  commit(subject: string, files?: Readonly<Record<string, string>>): void;
  /** Installs a hook that runs this shell script. */
  hook(name: string, script: string): void;
  absolute(path: string): string;
}

export const writer = { name: 'Ada Writer', email: 'ada@example.com' };

/** Folders made for tests, and a Git that knows nothing of the machine's own configuration. */
export interface TestHome {
  readonly home: string;
  folder(name?: string): string;
  /** An empty repository on the branch `main`, whose own configuration names a writer. */
  repository(options?: { readonly identity?: 'none' | 'writer'; readonly folder?: string }): TestRepository;
  /** Removes everything and gives the environment back. */
  leave(): void;
}

/** Isolates HOME and Git's configuration of this process, for code that starts Git by itself. */
export function enterTestHome(): TestHome {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'answerbook-test-')));
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (/^(?:GIT_|EMAIL$)/.test(name)) delete process.env[name];
  Object.assign(process.env, {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    GIT_CEILING_DIRECTORIES: dirname(home),
  });
  writeFileSync(join(home, '.gitconfig'), '[init]\n\tdefaultBranch = main\n');
  let count = 0;
  const folder = (name?: string): string => {
    count += 1;
    const path = join(home, name ?? `folder-${count}`);
    mkdirSync(path, { recursive: true });
    return path;
  };
  return {
    home,
    folder,
    repository(options = {}) {
      const repository = testRepository(folder(options.folder));
      repository.git('init', '--quiet');
      if (options.identity !== 'none') {
        repository.git('config', 'user.name', writer.name);
        repository.git('config', 'user.email', writer.email);
      }
      return repository;
    },
    leave() {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** A folder that Git already works in, or will. */
export function testRepository(root: string): TestRepository {
  const absolute = (path: string): string => join(root, path);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).replace(
      /\n$/,
      '',
    );
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(absolute(path)), { recursive: true });
    writeFileSync(absolute(path), content);
  };
  return {
    root,
    git,
    write,
    absolute,
    read: (path) => readFileSync(absolute(path), 'utf8'),
    remove: (path) => rmSync(absolute(path), { recursive: true }),
    commit(subject, files = {}) {
      for (const [path, content] of Object.entries(files)) write(path, content);
      git('add', '--all');
      git(
        '-c',
        `user.name=${writer.name}`,
        '-c',
        `user.email=${writer.email}`,
        'commit',
        '--quiet',
        '--allow-empty',
        '--no-verify',
        '-m',
        subject,
      );
    },
    hook(name, script) {
      const path = join('.git', 'hooks', name);
      write(path, `#!/bin/sh\n${script}\n`);
      chmodSync(absolute(path), 0o755);
    },
  };
}
