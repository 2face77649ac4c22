import { editCommands, type EditCommand } from './edit-commands';

/** All of `edit --help`, from the list of commands itself, so that none is left out. */
export function editHelp(): string {
  return `answerbook edit FILE --commands JSON|- [--stdout]

Changes a page, and prints what was changed. Only the bytes that carry the change differ: comments, quotes,
indentation and line endings stay. Before anything is written, the new text is read again and compared with what was
meant. Several commands are carried out in order, each on what the one before it left: all of them, or none.

  --commands JSON   one command, or a list of them; "-" reads them from standard input
  --stdout          prints the new text instead of writing the file; the changes go to standard error

It prints, for each command, the changed ranges of the text before it and after it, and at last the lines that Git
will count:

  setQuestion ways-to-pay: 84:24-84:27 -> 84:24-84:26
  _account/billing-faq.md: 1 line out, 1 line in

Examples
  answerbook edit _account/billing-faq.md --commands '${JSON.stringify(firstExample())}'
  answerbook edit _account/billing-faq.md --commands - --stdout < commands.json

Exit codes: 0 done; 1 a command can't be carried out, nothing was changed; 2 wrong use.

Commands

${editCommands.map(explained).join('\n')}`;
}

function firstExample(): unknown {
  return editCommands[0]?.example;
}

function explained({ name, summary, fields, example }: EditCommand): string {
  const width = Math.max(...fields.map((field) => field.name.length));
  const rows = fields.map((field) => `    ${field.name.padEnd(width)}   ${field.meaning}\n`);
  return `  ${name}: ${summary}\n${rows.join('')}    ${JSON.stringify(example)}\n`;
}
