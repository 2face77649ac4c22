import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../../src-main/cli/run';

const fixtures = resolve(import.meta.dirname, '../../fixtures/pages');

/** What one command line did. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** A copy of the fixture site that goes away with the test, and the command line in it. */
export interface PondSite {
  readonly folder: string;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** As `run`, with a text on standard input. */
  readonly runWith: (input: string, ...args: readonly string[]) => Promise<Ran>;
  /** As `run`, from a folder inside the site. */
  readonly runIn: (folder: string, ...args: readonly string[]) => Promise<Ran>;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
}

export function pondSite(): PondSite {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pond-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(fixtures, folder, { recursive: true });
  return {
    folder,
    run: (...args) => runIn(folder, args),
    runWith: (input, ...args) => runIn(folder, args, input),
    runIn: (inner, ...args) => runIn(join(folder, inner), args),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: (path) => rmSync(join(folder, path)),
  };
}

/** Runs one command line in a folder. */
export async function runIn(folder: string, args: readonly string[], input = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const exitCode = await run(args, {
    folder,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: () => Promise.resolve(input),
  });
  return { exitCode, out, err };
}
