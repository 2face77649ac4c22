import { z } from 'zod';
import type { Command } from '../../shared/faq/command';
import { ok, type Result } from '../../shared/text/result';
import { editCommands } from './edit-commands';
import { wrongUse, type CliFailure } from './outcome';

/** Reads `--commands`: JSON of one command or of a list of them, each checked against its schema. */
export function readEditCommands(json: string): Result<readonly Command[], CliFailure> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const list: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (list.length === 0) return wrongUse('the list of commands is empty.');
  const commands: Command[] = [];
  for (const [index, raw] of list.entries()) {
    const command = readCommand(raw, `command ${index + 1}`);
    if (!command.ok) return command;
    commands.push(command.value);
  }
  return ok(commands);
}

function parseJson(json: string): Result<unknown, CliFailure> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wrongUse(`the commands are no JSON: ${reason}`);
  }
}

const named = z.looseObject({ command: z.string() });

function readCommand(raw: unknown, label: string): Result<Command, CliFailure> {
  const header = named.safeParse(raw);
  if (!header.success) return wrongUse(`${label} is no object with a "command".`);
  const name = header.data.command;
  const known = editCommands.find((command) => command.name === name);
  if (!known) {
    const names = editCommands.map((command) => command.name).join(', ');
    return wrongUse(`${label}: there is no "${name}". There are: ${names}.`);
  }
  const read = known.schema.safeParse(raw);
  if (read.success) return ok(read.data);
  const wrong = read.error.issues.map(issueText).join('; ');
  return wrongUse(`${label} (${name}): ${wrong}. For example: ${JSON.stringify(known.example)}`);
}

function issueText(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  return field === '' ? issue.message : `"${field}": ${issue.message}`;
}
