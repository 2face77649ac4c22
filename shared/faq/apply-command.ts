import { applyChanges } from '../text/apply-changes';
import type { TextChange } from '../text/change';
import { changesBetween } from '../text/changes-between';
import { failed, ok, type Result } from '../text/result';
import { sameData, yamlData } from '../yaml/data';
import type { WritingHabit } from '../yaml/scalar-slot';
import type { Applied } from './applied';
import type { Command, CommandError } from './command';
import type { FaqDocument } from './document';
import { notEditable, type Edit, type Editing, type EditResult } from './edit';
import { duplicateQuestion, duplicateTopic } from './duplicate';
import { setQuestionExtra, setTopicExtra } from './edit-extra';
import { setField } from './edit-field';
import { addQuestion, moveQuestion, removeQuestion, setQuestionField } from './edit-question';
import { addTopic, moveTopic, removeTopic, setTopicField } from './edit-topic';
import { habitOf, type FaqHabit } from './habit';
import { applyFolderCommand } from './folder/apply-folder-command';
import { folderReadingOf } from './folder/read-folder';
import { mendKeptLines } from './mend-kept-lines';
import { readFaqAfter, treeOf, type ReadFaq } from './read-faq';

/**
 * Carries a command out. The new text is read again and must hold exactly what was meant, with everything else as
 * it was, before anything is answered. Line breaks in a value are `\n`; `\r\n` and `\r` are taken for one. No change
 * at all is a success without changes.
 */
export function applyCommand(document: FaqDocument, command: Command): Result<Applied, CommandError> {
  const wanted = withPlainBreaks(command);
  const folder = folderReadingOf(document);
  if (folder && document.syntaxErrors.length === 0) return applyFolderCommand(folder, wanted);
  return applyEdit(document, (editing) => editOf(editing, wanted));
}

/** The same for any edit of the document's tree: what it would do is verified before it counts. */
export function applyEdit(
  document: FaqDocument,
  makeEdit: (editing: Editing) => EditResult,
): Result<Applied, CommandError> {
  const [error] = document.syntaxErrors;
  if (error) return failed({ code: 'unreadable', message: error.message, at: error.range.from });
  const read = treeOf(document);
  if (!read) return failed({ code: 'unreadable', message: 'The file holds no questions.', at: 0 });
  const habit = habitOf(read);
  const usual = attempt(read, habit, makeEdit, verified);
  if (usual.ok || !['verification-failed', 'not-editable'].includes(usual.error.code)) return usual;
  const careful = attempt(read, carefulHabit(habit), makeEdit, verified);
  if (careful.ok) return careful;
  const mended = attempt(read, habit, makeEdit, verifiedWithKeptLines);
  return mended.ok ? mended : usual;
}

/** Several commands, each on what the one before it made. The changes of each speak of the text before it. */
export function applyCommands(
  document: FaqDocument,
  commands: readonly Command[],
): Result<readonly Applied[], CommandError> {
  const steps: Applied[] = [];
  let current = document;
  for (const command of commands) {
    const applied = applyCommand(current, command);
    if (!applied.ok) return applied;
    steps.push(applied.value);
    current = applied.value.document;
  }
  return ok(steps);
}

function attempt(
  read: ReadFaq,
  habit: FaqHabit,
  makeEdit: (editing: Editing) => EditResult,
  verify: typeof verified,
): Result<Applied, CommandError> {
  const editing: Editing = { ...read, source: read.document.source, data: yamlData(read.root), habit };
  const edit = makeEdit(editing);
  if (!edit.ok) return edit;
  const changes = withFinalLine(editing, edit.value.changes);
  return verify(editing, { ...edit.value, changes });
}

/**
 * A data file whose last line has no end: lines that are put behind it begin with one, and don't end with one
 * themselves; the end of the line before goes with the last lines. Only a block that comes to stand last gets one: to
 * Ruby the line break of its text is the file's. A page's YAML always ends with a line's end.
 */
function withFinalLine({ source, habit }: Editing, changes: readonly TextChange[]): readonly TextChange[] {
  if (source.endsWith('\n')) return changes;
  return changes.map((change): TextChange => {
    const { from, to, insert } = change;
    if (to < source.length || (from === 0 && insert === '')) return change;
    if (insert.endsWith('\n')) {
      const lines = endsInBlock(applyChanges(source, changes)) ? insert : insert.replace(/\r?\n$/, '');
      return { from, to, insert: from === source.length ? habit.lineEnding + lines : lines };
    }
    if (insert === '' && endsInBlock(source.slice(0, from))) return change;
    const breaks = insert === '' ? (/\r?\n$/.exec(source.slice(0, from))?.[0].length ?? 0) : 0;
    return { from: from - breaks, to, insert };
  });
}

/** Whether the last line of some YAML is one of a block that has a line break at its end. */
function endsInBlock(text: string): boolean {
  let depth = Infinity;
  for (const line of text.trimEnd().split('\n').reverse()) {
    const indent = line.search(/\S/);
    if (indent < 0 || indent >= depth) continue;
    if (depth < Infinity && BLOCK_HEADER.test(line)) return true;
    depth = indent;
  }
  return false;
}

const BLOCK_HEADER = /[:-][ \t]+(?:[&!]\S+[ \t]+)*[|>][0-9+]*[ \t]*(?:[ \t]#.*)?\r?$/;

function editOf(editing: Editing, command: Command): EditResult {
  switch (command.command) {
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer':
      return setQuestionField(editing, command);
    case 'addQuestion':
      return addQuestion(editing, command);
    case 'removeQuestion':
      return removeQuestion(editing, command);
    case 'moveQuestion':
      return moveQuestion(editing, command);
    case 'duplicateQuestion':
      return duplicateQuestion(editing, command);
    case 'duplicateTopic':
      return duplicateTopic(editing, command);
    case 'addTopic':
      return addTopic(editing, command);
    case 'setTopic':
    case 'setTopicAnchor':
      return setTopicField(editing, command);
    case 'removeTopic':
      return removeTopic(editing, command);
    case 'moveTopic':
      return moveTopic(editing, command);
    case 'setQuestionField':
      return setQuestionExtra(editing, command);
    case 'setTopicField':
      return setTopicExtra(editing, command);
    case 'setField':
      return setField(editing, command);
    case 'renameFile':
      return notEditable('The questions of this page have no files of their own.');
  }
}

/** Reads the new text and compares it, part by part, with what was meant. */
function verified(editing: Editing, edit: Edit): Result<Applied, CommandError> {
  const { document } = editing;
  const { changes } = edit;
  if (changes.length === 0) return ok({ changes, document });
  return compared(editing, edit, { changes, next: readFaqAfter(document, changes) });
}

/** The same once the blocks that keep the blank lines below them (`|+`) have as many as they should. */
function verifiedWithKeptLines(editing: Editing, edit: Edit): Result<Applied, CommandError> {
  const { document, habit } = editing;
  const next = readFaqAfter(document, edit.changes);
  const root = next && treeOf(next)?.root;
  const mending = root && mendKeptLines(next.source, root, edit.expected, habit.lineEnding);
  if (!mending) return verified(editing, edit);
  const changes = changesBetween(document.source, applyChanges(next.source, mending));
  return compared(editing, edit, { changes, next: readFaqAfter(document, changes) });
}

interface NewFile {
  readonly changes: readonly TextChange[];
  readonly next: FaqDocument | undefined;
}

function compared(
  { document }: Editing,
  { expected, doubt }: Edit,
  { changes, next }: NewFile,
): Result<Applied, CommandError> {
  const refused = (detail: string) =>
    doubt === undefined ? failed<CommandError>({ code: 'verification-failed', detail }) : notEditable(doubt);
  const tree = next && treeOf(next);
  if (!tree) return refused('the new text holds no FAQ');
  if (next.syntaxErrors.length > 0) return refused(next.syntaxErrors[0]?.message ?? 'syntax error');
  if (!sameData(yamlData(tree.root), expected))
    return refused('the new text holds something else than meant');
  if (aroundYaml(next) !== aroundYaml(document)) return refused('the page’s body would change');
  return ok({ changes, document: next });
}

function aroundYaml({ source, yaml }: FaqDocument): string {
  return `${source.slice(0, yaml.from)}\0${source.slice(yaml.to)}`;
}

/** For values that a block would share its blank lines with: one line, in quotes. */
function carefulHabit(habit: FaqHabit): FaqHabit {
  const inQuotes = (writing: WritingHabit): WritingHabit => ({
    ...writing,
    style: writing.quote,
    blocks: 'never',
  });
  const { topic, question, anchor, answer, field } = habit.writing;
  return {
    ...habit,
    writing: {
      topic: inQuotes(topic),
      question: inQuotes(question),
      anchor: inQuotes(anchor),
      answer: inQuotes(answer),
      field: inQuotes(field),
    },
  };
}

function withPlainBreaks(command: Command): Command {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n');
  switch (command.command) {
    case 'setQuestion':
    case 'setAnchor':
    case 'setAnswer':
    case 'setTopic':
    case 'setTopicAnchor':
      return { ...command, value: plain(command.value) };
    case 'addQuestion':
      return {
        ...command,
        question: plain(command.question),
        anchor: plain(command.anchor),
        answer: plain(command.answer),
      };
    case 'addTopic':
      return { ...command, topic: plain(command.topic), anchor: plain(command.anchor) };
    case 'setQuestionField':
    case 'setTopicField':
      return command.value === null ? command : { ...command, value: plain(command.value) };
    case 'setField':
      if (command.value === null) return command;
      return {
        ...command,
        value: typeof command.value === 'string' ? plain(command.value) : command.value.map(plain),
      };
    case 'removeQuestion':
    case 'duplicateQuestion':
    case 'moveQuestion':
    case 'duplicateTopic':
    case 'removeTopic':
    case 'moveTopic':
    case 'renameFile':
      return command;
  }
}
