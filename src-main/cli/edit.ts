import { applyCommand } from '../../shared/faq/apply-command';
import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import type { TextChange } from '../../shared/text/change';
import { ok, type Result } from '../../shared/text/result';
import { savePageOnDisk } from '../services/workspace/page-on-disk';
import { onlyFile, readArguments } from './arguments';
import { changedFiles, linesInFiles } from './changed-files';
import { changedLines, changedRanges } from './changed-ranges';
import type { CliCommand } from './cli-command';
import { commandFailure, commandLabel } from './command-failure';
import { editHelp } from './edit-help';
import { fileFailure } from './file-failure';
import { done, refused, wrongUse, type CliFailure, type Outcome } from './outcome';
import { openPage, type OpenPage } from './page-file';
import { readEditCommands } from './read-edit-commands';
import type { Terminal } from './terminal';

export const edit: CliCommand = {
  name: 'edit',
  summary: 'Changes questions, answers, topics and fields of a page; every other byte stays.',
  help: editHelp(),
  run: runEdit,
};

async function runEdit(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const read = readArguments(args, { commands: { type: 'string' }, stdout: { type: 'boolean' } });
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const file = onlyFile(positionals);
  if (!file.ok) return file;
  if (values.commands === undefined) return wrongUse('what is to be changed? Give --commands JSON.');
  const commands = readEditCommands(values.commands === '-' ? await terminal.readInput() : values.commands);
  if (!commands.ok) return commands;
  const page = await openPage(terminal.folder, file.value);
  if (!page.ok) return page;

  if (values.stdout && page.value.kind.holder === 'folder') {
    return wrongUse('--stdout prints one file, and the questions of a folder have one each.');
  }
  const steps = applyAll(page.value.document, commands.value);
  if (!steps.ok) return steps;
  const after = steps.value.at(-1)?.after.source ?? page.value.text;
  if (values.stdout) terminal.out(after);
  else {
    const saved = await save(page.value, after);
    if (!saved.ok) return saved;
  }
  const summary = summaryOf(page.value, steps.value);
  if (values.stdout) terminal.err(summary);
  else terminal.out(summary);
  return done;
}

/** One command carried out: the text before it, the changes that it made, the text after it. */
interface Step {
  readonly command: Command;
  readonly before: FaqDocument;
  readonly changes: readonly TextChange[];
  readonly after: FaqDocument;
}

/** All commands, each on what the one before it left; the first that fails undoes them all. */
function applyAll(document: FaqDocument, commands: readonly Command[]): Result<readonly Step[], CliFailure> {
  const steps: Step[] = [];
  let before = document;
  for (const [index, command] of commands.entries()) {
    const applied = applyCommand(before, command);
    if (!applied.ok) {
      const label = `command ${index + 1} (${commandLabel(command)})`;
      return refused(`${label}: ${commandFailure(applied.error)}\nNothing was changed.`);
    }
    const { changes, document: after } = applied.value;
    steps.push({ command, before, changes, after });
    before = after;
  }
  return ok(steps);
}

async function save(page: OpenPage, text: string): Promise<Result<null, CliFailure>> {
  if (text === page.text) return ok(null);
  const saved = await savePageOnDisk(page.folder, {
    path: page.name,
    text,
    baseHash: page.hash,
    over: 'version',
  });
  return saved.ok ? ok(null) : fileFailure(saved.error, page.shown);
}

function summaryOf(page: OpenPage, steps: readonly Step[]): string {
  const rows = steps.flatMap(({ command, before, changes, after }) => {
    const label = commandLabel(command);
    const ranges =
      page.kind.holder === 'folder'
        ? changedFiles(before.source, after.source)
        : changedRanges(before.source, changes);
    return ranges.length === 0 ? `${label}: nothing to change` : ranges.map((range) => `${label}: ${range}`);
  });
  const text = steps.at(-1)?.after.source ?? page.text;
  const { removed, added } =
    page.kind.holder === 'folder' ? linesInFiles(page.text, text) : changedLines(page.text, text);
  return [...rows, `${page.shown}: ${lines(removed)} out, ${lines(added)} in`, ''].join('\n');
}

function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
