import { version } from '../../package.json';
import { commands } from './commands';
import type { ExitCode } from './outcome';
import type { Terminal } from './terminal';

/** Runs one command line (without the program's name) and tells how it ended. Never throws for what a user can cause. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') return print(terminal, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], terminal);
  if (name === undefined) {
    terminal.err(overview());
    return 2;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return unknownCommand(name, terminal);
  if (wantsHelp(rest)) return print(terminal, command.help);

  const outcome = await command.run(rest, terminal);
  if (outcome.ok) return outcome.value;
  terminal.err(`answerbook ${name}: ${outcome.error.message}\n`);
  if (outcome.error.exitCode === 2) terminal.err(`See: answerbook ${name} --help\n`);
  return outcome.error.exitCode;
}

function help(name: string | undefined, terminal: Terminal): ExitCode {
  if (name === undefined) return print(terminal, overview());
  const command = commands.find((candidate) => candidate.name === name);
  return command ? print(terminal, command.help) : unknownCommand(name, terminal);
}

function unknownCommand(name: string, terminal: Terminal): ExitCode {
  const names = commands.map((command) => command.name).join(', ');
  terminal.err(`answerbook: there is no command "${name}". There are: ${names}.\nSee: answerbook --help\n`);
  return 2;
}

/** Whether help is asked for; behind `--` stand file names alone. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function print(terminal: Terminal, text: string): ExitCode {
  terminal.out(text);
  return 0;
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}   ${command.summary}`);
  return `answerbook: questions and answers in a docs repository, from the command line

Use: answerbook COMMAND [...]

${list.join('\n')}

  answerbook COMMAND --help   what a command takes, with examples
  answerbook --version

Exit codes: 0 done; 1 it could not be done, or check found errors; 2 wrong use.
What you asked for goes to standard output, everything else to standard error.
`;
}
