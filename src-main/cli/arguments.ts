import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ok, type Result } from '../../shared/text/result';
import { wrongUse, type CliFailure } from './outcome';

type Options = NonNullable<ParseArgsConfig['options']>;

type Config<T extends Options> = {
  readonly args: string[];
  readonly options: T;
  readonly allowPositionals: true;
  readonly strict: true;
};

/** The options' values and the positionals, as Node's `parseArgs` reads them. */
export type Arguments<T extends Options> = ReturnType<typeof parseArgs<Config<T>>>;

/** Reads a command's arguments. An option that it doesn't have, or one without its value, is wrong use. */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
): Result<Arguments<T>, CliFailure> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrongUse(firstSentence(error.message));
  }
}

/** The one file that a command is about. */
export function onlyFile(positionals: readonly string[]): Result<string, CliFailure> {
  const [file, ...others] = positionals;
  if (file === undefined) return wrongUse('which file? Give its path.');
  if (others.length > 0) return wrongUse(`one file at a time, please; there is also "${others[0]}".`);
  return ok(file);
}

/** Node goes on to explain how to write a file name with a dash, which is seldom what was meant. */
function firstSentence(message: string): string {
  const end = message.indexOf('. ');
  return end === -1 ? message : message.slice(0, end + 1);
}
