import type { Outcome } from './outcome';
import type { Terminal } from './terminal';

/** One command of the command line. A new one is a file with such a value, and a line in `commands.ts`. */
export interface CliCommand {
  readonly name: string;
  /** What it does, in one line of the list of commands. */
  readonly summary: string;
  /** All of `COMMAND --help`, ending in a newline. */
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<Outcome>;
}
