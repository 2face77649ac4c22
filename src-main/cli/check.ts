import { checkFile } from '../../shared/check/check-file';
import { isUnclosedFaq } from '../../shared/check/unclosed-faq';
import type { Problem } from '../../shared/check/problem';
import { readFaq } from '../../shared/faq/read-faq';
import { filePositionAt } from '../../shared/text/bundle';
import { ok, type Result } from '../../shared/text/result';
import { readArguments } from './arguments';
import type { CliCommand } from './cli-command';
import { filesToCheck, type FileToCheck } from './files-to-check';
import { done, wrongUse, type CliFailure, type Outcome } from './outcome';
import { openFile, shownPosition } from './page-file';
import { idsShownBy, isPublished, sitesOfFiles } from './published';
import type { Terminal } from './terminal';

/** One problem as `check` prints it. Lines and columns are counted from 1; the end is exclusive. */
export interface FoundProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Problem['severity'];
  readonly rule: Problem['rule'];
  readonly message: string;
}

export const check: CliCommand = {
  name: 'check',
  summary: 'What is wrong in the pages: anchors, links, empty answers, Liquid, YAML.',
  help: `answerbook check [PATH...] [--format text|json]

Checks pages with questions. PATH is a file, or a folder with all pages in it; without one, the whole repository is checked.
A folder in which each file is a question is one page.
A file without questions has no problems. In a folder, what Git ignores and what the site does not publish (templates,
say) is passed over.

  --format text   a line for each problem, the default:
                  path:line:column: severity rule: message
  --format json   a list of { path, line, column, endLine, endColumn, severity,
                  rule, message }

Examples
  answerbook check
  answerbook check _account _help/sensors-faq.md --format json

Exit codes: 0 no errors (warnings there may be); 1 there are errors; 2 wrong use.
`,
  run: runCheck,
};

async function runCheck(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const read = readArguments(args, { format: { type: 'string', default: 'text' } });
  if (!read.ok) return read;
  const { format } = read.value.values;
  if (format !== 'text' && format !== 'json')
    return wrongUse(`there is no format "${format}": text or json.`);
  const files = await filesToCheck(terminal.folder, read.value.positionals);
  if (!files.ok) return files;

  const problems: FoundProblem[] = [];
  const siteOf = sitesOfFiles();
  let pages = 0;
  for (const file of files.value) {
    const found = await problemsIn(file, terminal.folder, siteOf);
    if (!found.ok) return found;
    if (found.value === undefined) continue;
    pages += 1;
    problems.push(...found.value);
  }
  terminal.out(
    format === 'json' ? `${JSON.stringify(problems, undefined, 2)}\n` : problems.map(line).join(''),
  );
  terminal.err(`${summary(problems, pages)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? ok(1) : done;
}

/** The problems of one page, in the order of the text; undefined where the file is none to be checked. */
async function problemsIn(
  file: FileToCheck,
  folder: string,
  siteOf: ReturnType<typeof sitesOfFiles>,
): Promise<Result<readonly FoundProblem[] | undefined, CliFailure>> {
  const opened = await openFile(folder, file.absolute);
  if (!opened.ok) return file.origin === 'named' ? opened : ok(undefined);
  const { text, shown, kind } = opened.value;
  // To Jekyll a page whose front matter is not closed is no page, and so never published.
  const isUnclosed = isUnclosedFaq(text, kind);
  const questions = readFaq(text, kind);
  if (!isUnclosed && !questions) return ok(undefined);
  const site = await siteOf(opened.value);
  if (file.origin === 'found' && !isUnclosed && site && !isPublished(site, opened.value))
    return ok(undefined);
  const shownIds = site && idsShownBy(site, opened.value);
  const problems = [...checkFile(text, kind, questions, shownIds)].sort(
    (one, other) => one.range.from - other.range.from,
  );
  return ok(problems.map((problem) => foundProblem(shown, text, problem)));
}

function foundProblem(path: string, text: string, problem: Problem): FoundProblem {
  const { range, severity, rule, message } = problem;
  const start = shownPosition(path, text, range.from);
  const end = filePositionAt(text, range.to);
  return { ...start, endLine: end.line, endColumn: end.column, severity, rule, message };
}

function line({ path, line, column, severity, rule, message }: FoundProblem): string {
  return `${path}:${line}:${column}: ${severity} ${rule}: ${message.replace(/\s+/g, ' ')}\n`;
}

function summary(problems: readonly FoundProblem[], pages: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return `${counted(pages, 'page')} with questions: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
