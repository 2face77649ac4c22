import type { FaqDocument, FaqShape, Question, ScalarField, Topic } from '../../shared/faq/document';
import { filePositionAt } from '../../shared/text/bundle';
import { onlyFile, readArguments } from './arguments';
import type { CliCommand } from './cli-command';
import { done, type Outcome } from './outcome';
import { openPage, type OpenPage } from './page-file';
import type { Terminal } from './terminal';

/** What `outline --json` prints. Lines are counted from 1; an anchor is null where there is none. */
export interface Outline {
  readonly path: string;
  readonly title: string | null;
  /** How the file keeps its questions; a `list` has one topic, without a name. */
  readonly shape: FaqShape['kind'];
  readonly topics: readonly OutlineTopic[];
  /** What kept the front matter from being read; empty for a sound file. */
  readonly syntaxErrors: readonly {
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly file?: string;
  }[];
}

interface OutlineTopic {
  readonly topic: string;
  readonly anchor: string | null;
  readonly line: number;
  readonly questions: readonly OutlineQuestion[];
}

interface OutlineQuestion {
  readonly question: string;
  readonly anchor: string | null;
  readonly line: number;
  readonly answerLine: number;
  /** The name of its own file, in a folder; the lines are of that file. */
  readonly file?: string;
}

export const outline: CliCommand = {
  name: 'outline',
  summary: 'The topics and questions of a page, with anchors and line numbers.',
  help: `answerbook outline FILE [--json]

The topics and questions of a page, in order, each with its line and its anchor.

  --json   one JSON object: { path, title, shape, topics: [{ topic, anchor, line,
           questions: [{ question, anchor, line, answerLine }] }], syntaxErrors }

FILE may be a folder in which each file is a question; a question then has its file, and
its line is one of that.

Example
  answerbook outline _account/billing-faq.md

Exit codes: 0 done; 1 the file holds no questions or can't be parsed; 2 wrong use.
`,
  run: runOutline,
};

async function runOutline(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  const read = readArguments(args, { json: { type: 'boolean' } });
  if (!read.ok) return read;
  const file = onlyFile(read.value.positionals);
  if (!file.ok) return file;
  const page = await openPage(terminal.folder, file.value);
  if (!page.ok) return page;
  const result = outlineOf(page.value);
  terminal.out(read.value.values.json ? `${JSON.stringify(result, undefined, 2)}\n` : textOf(result));
  for (const { line, column, message, file: inFolder } of result.syntaxErrors) {
    const path = inFolder === undefined ? result.path : `${result.path}/${inFolder}`;
    terminal.err(`${path}:${line}:${column}: error yaml-syntax: ${message}\n`);
  }
  return result.syntaxErrors.length > 0 ? { ok: true, value: 1 } : done;
}

function outlineOf({ document, shown }: OpenPage): Outline {
  const title = document.fields.find((field) => field.key === 'title')?.value;
  return {
    path: shown,
    title: title?.kind === 'scalar' ? title.text : null,
    shape: document.shape.kind,
    topics: document.topics.map((topic) => outlineTopic(document, topic)),
    syntaxErrors: document.syntaxErrors.map(({ message, range }) => {
      const { name, line, column } = filePositionAt(document.source, range.from);
      return { line, column, message, ...(name !== undefined && { file: name }) };
    }),
  };
}

function outlineTopic(document: FaqDocument, topic: Topic): OutlineTopic {
  return {
    topic: topic.title.value,
    anchor: anchorOf(topic.anchor),
    line: lineOf(document, (isFolder(document) ? topic.title : topic).range.from),
    questions: topic.questions.map((question) => outlineQuestion(document, question)),
  };
}

function outlineQuestion(document: FaqDocument, question: Question): OutlineQuestion {
  return {
    question: question.question.value,
    anchor: anchorOf(question.anchor),
    line: lineOf(document, (question.file === undefined ? question : question.question).range.from),
    answerLine: lineOf(document, question.answer.range.from),
    ...(question.file !== undefined && { file: question.file }),
  };
}

function isFolder({ shape }: FaqDocument): boolean {
  return shape.holder === 'folder';
}

function anchorOf(field: ScalarField | undefined): string | null {
  return field === undefined || field.value === '' ? null : field.value;
}

function lineOf(document: FaqDocument, offset: number): number {
  return filePositionAt(document.source, offset).line;
}

function textOf(result: Outline): string {
  const questions = result.topics.flatMap((topic) => topic.questions);
  const inFiles = questions.some(({ file }) => file !== undefined);
  const width = String(questions.at(-1)?.line ?? result.topics.at(-1)?.line ?? 1).length;
  const row = (line: number | '', indent: string, text: string, anchor: string | null): string =>
    `${String(line).padStart(width)}  ${indent}${oneLine(text)}${anchor === null ? '' : `  #${anchor}`}`;
  const isList = result.shape === 'list';
  const indent = isList ? '' : '  ';
  const rows = result.topics.flatMap((topic) => [
    ...(isList ? [] : [row(inFiles ? '' : topic.line, '', topic.topic, topic.anchor)]),
    ...topic.questions.map(({ line, question, anchor, file }) =>
      row(line, indent, file === undefined ? question : `${question} (${file})`, anchor),
    ),
  ]);
  return rows.map((line) => `${line}\n`).join('');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ') || '(empty)';
}
