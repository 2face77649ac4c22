import { join } from 'node:path';
import { RenderLimitError } from '../../shared/render/liquid/render-state';
import type { RenderedAnswer, RenderProblem } from '../../shared/render/rendered';
import { renderAnswers } from '../../shared/render/render-answers';
import { NoPageError, renderPage } from '../../shared/render/render-page';
import { ok, type Result } from '../../shared/text/result';
import { onlyFile, readArguments } from './arguments';
import type { CliCommand } from './cli-command';
import { commandFailure } from './command-failure';
import { findSite, pathIn, type FoundSite } from './find-site';
import { done, refused, wrongUse, type CliFailure, type Outcome } from './outcome';
import { openFile, shownPath, type OpenFile } from './page-file';
import type { Terminal } from './terminal';

export const render: CliCommand = {
  name: 'render',
  summary: 'The HTML of an answer, of all answers, or of the page, as the site publishes it.',
  help: `answerbook render FILE --answer ANCHOR | --answers --json | --page

Renders a page as its Jekyll site publishes it, without Ruby: layouts, includes, data, collections. The site's root is
the nearest folder above FILE with a _config.yml. What goes wrong in a template is told on standard error as
path:line:column: severity render: message, and left out of the result.

  --answer ANCHOR    the HTML of one answer; ANCHOR may be "topicIndex/itemIndex" from 0
  --answers --json   all answers of the page in order, as a list of { anchor, html }
  --page             the whole page in its layout

Examples
  answerbook render _account/billing-faq.md --answer ways-to-pay
  answerbook render _account/billing-faq.md --page > billing.html

Exit codes: 0 done; 1 not rendered, or not without errors; 2 wrong use.
`,
  run: runRender,
};

const options = {
  answer: { type: 'string' },
  answers: { type: 'boolean' },
  json: { type: 'boolean' },
  page: { type: 'boolean' },
} as const;

/** What is to be rendered. */
type Wanted =
  | { readonly kind: 'answer'; readonly anchor: string }
  | { readonly kind: 'answers' }
  | { readonly kind: 'page' };

async function runRender(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const read = readArguments(args, options);
  if (!read.ok) return read;
  const wanted = readWanted(read.value.values);
  if (!wanted.ok) return wanted;
  const named = onlyFile(read.value.positionals);
  if (!named.ok) return named;
  const file = await openFile(terminal.folder, named.value);
  if (!file.ok) return file;
  const found = await findSite(file.value.folder);
  if (!found)
    return refused(`${file.value.shown} lies in no Jekyll site: no folder above it has a _config.yml.`);

  const rendered = htmlOf(wanted.value, found, file.value);
  if (!rendered.ok) return rendered;
  terminal.out(rendered.value.output);
  return report(rendered.value.problems, found, terminal);
}

interface Rendered {
  readonly output: string;
  readonly problems: readonly RenderProblem[];
}

function readWanted(values: {
  answer?: string | undefined;
  answers?: boolean | undefined;
  json?: boolean | undefined;
  page?: boolean | undefined;
}): Result<Wanted, CliFailure> {
  const wanted: Wanted[] = [];
  if (values.answer !== undefined) wanted.push({ kind: 'answer', anchor: values.answer });
  if (values.answers) wanted.push({ kind: 'answers' });
  if (values.page) wanted.push({ kind: 'page' });
  const [only, ...others] = wanted;
  if (!only || others.length > 0) return wrongUse('give one of --answer ANCHOR, --answers --json, --page.');
  if ((only.kind === 'answers') !== (values.json === true))
    return wrongUse('--answers and --json go together.');
  return ok(only);
}

function htmlOf(wanted: Wanted, { site, root }: FoundSite, file: OpenFile): Result<Rendered, CliFailure> {
  const path = pathIn(root, file.absolute);
  try {
    const source = { site, path, text: file.text, kind: file.kind };
    const page = renderPage(source);
    if (wanted.kind === 'page') return ok({ output: withoutMarks(page.html), problems: page.problems });
    return answersOf(wanted, renderAnswers(source), page.problems);
  } catch (error) {
    if (error instanceof NoPageError) return refused(error.message);
    if (error instanceof RenderLimitError)
      return refused(`${file.shown} can't be rendered. ${error.message}`);
    throw error;
  }
}

function answersOf(
  wanted: Exclude<Wanted, { readonly kind: 'page' }>,
  answers: readonly RenderedAnswer[],
  problems: readonly RenderProblem[],
): Result<Rendered, CliFailure> {
  if (wanted.kind === 'answers') {
    const list = answers.map(({ anchor, html }) => ({ anchor, html }));
    return ok({ output: `${JSON.stringify(list, undefined, 2)}\n`, problems });
  }
  const answer = answerAt(answers, wanted.anchor);
  if (!answer.ok) return answer;
  const { html } = answer.value;
  const itsOwn = problems.filter((problem) => isIn(problem, answer.value));
  return ok({ output: html.endsWith('\n') ? html : `${html}\n`, problems: itsOwn });
}

/** As in `edit`: `2/0` is a place, anything else an anchor, which must stand for one answer. */
function answerAt(answers: readonly RenderedAnswer[], address: string): Result<RenderedAnswer, CliFailure> {
  const isPlace = /^\d+\/\d+$/.test(address);
  const [first, ...others] = answers.filter(({ topicIndex, itemIndex, anchor }) =>
    isPlace ? `${topicIndex}/${itemIndex}` === address : anchor === address,
  );
  if (!first) {
    return refused(`there is no answer "${address}" on this page. See: answerbook outline FILE`);
  }
  if (others.length > 0) {
    const error = { code: 'ambiguous-anchor', at: address, count: others.length + 1 } as const;
    return refused(commandFailure(error));
  }
  return ok(first);
}

/** Problems outside of all answers are every answer's own: a layout that breaks breaks them all. */
function isIn({ answer }: RenderProblem, { topicIndex, itemIndex }: RenderedAnswer): boolean {
  return answer === undefined || (answer.topicIndex === topicIndex && answer.itemIndex === itemIndex);
}

/** The marks are for the preview; the site itself doesn't write them. */
function withoutMarks(html: string): string {
  return html.replace(/ data-ab-(?:topic|question|lines)="[\d/ -]+"/g, '');
}

function report(problems: readonly RenderProblem[], { root }: FoundSite, terminal: Terminal): Outcome {
  for (const { file, line, column, severity, message } of problems) {
    const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
    const path = shownPath(terminal.folder, join(root, file));
    terminal.err(`${path}${place}: ${severity} render: ${message.replace(/\s+/g, ' ')}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? ok(1) : done;
}
