import { failed, ok, type Result } from '../../text/result';
import type { CommandError } from '../command';
import type { FaqShape } from '../document';
import { keyLines } from '../new-key';
import { commonest } from '../habit';
import { reasonAgainst } from './edit-member';
import { commonLines, type FolderHabit } from './folder-habit';
import { readMember, type Member } from './member';
import { textAt, type FolderReading } from './read-folder';

export interface NewQuestion {
  readonly name: string;
  readonly question: string;
  /** The category; undefined where the folder has none. */
  readonly topic: string | undefined;
  readonly anchor: string;
  readonly answer: string;
  /** What it is ordered by; undefined where the name is. */
  readonly order: number | undefined;
}

/** The file of a new question, written as the folder's others are: their keys in their order, and what all share. */
export function newMember(
  { document, topics }: FolderReading,
  habit: FolderHabit,
  added: NewQuestion,
): Result<Member, CommandError> {
  const { shape } = document;
  const reason = [added.question, added.anchor, added.answer, added.topic ?? '']
    .map(reasonAgainst)
    .find((one) => one !== undefined);
  if (reason !== undefined) return failed({ code: 'unwritable-value', reason });
  const others = topics.flatMap(({ members }) => members);
  const { lineEnding } = habit.writing(shape.questionKey);
  const yaml = frontMatterLines(shape, habit, others, added);
  if (!yaml.ok) return yaml;
  const gap =
    commonest(others.flatMap(({ parts }) => (parts ? parts.answer.range.from - parts.body.from : []))) ?? 0;
  const body =
    (gap > 0 ? lineEnding : '') +
    added.answer.replace(/\r\n?/g, '\n').replaceAll('\n', lineEnding) +
    lineEnding;
  const member = readMember(added.name, `---${lineEnding}${yaml.value}---${lineEnding}${body}`);
  const isMeant =
    textAt(member, shape.questionKey) === added.question &&
    (shape.topicKey === '' || textAt(member, shape.topicKey) === (added.topic ?? '')) &&
    member.parts?.read.errors.length === 0;
  return isMeant
    ? ok(member)
    : failed({ code: 'verification-failed', detail: 'the new file would not read as meant' });
}

/** The keys of the folder's files in their order: those of a question with its values, and what all files share. */
function frontMatterLines(
  shape: FaqShape,
  habit: FolderHabit,
  others: readonly Member[],
  { question, topic, anchor, order }: NewQuestion,
): Result<string, CommandError> {
  const { lineEnding } = habit.writing(shape.questionKey);
  const own = new Map<string, string | number | undefined>([
    [shape.questionKey, question],
    [shape.topicKey, topic],
    [shape.anchorKey, anchor],
    [shape.orderKey ?? '', order],
  ]);
  own.delete('');
  const shared = commonLines(others, [...own.keys()]);
  const inOrder = habit.order.filter((key) => own.has(key) || shared.has(key));
  let lines = '';
  for (const key of new Set([...inOrder, ...own.keys(), ...shared.keys()])) {
    const value = own.get(key);
    const line =
      typeof value === 'string'
        ? keyLines({ key, value, habit: habit.writing(key) }, 0)
        : ok(numberOrShared(key, value, shared.get(key), lineEnding));
    if (!line.ok) return line;
    lines += line.value;
  }
  return ok(lines);
}

function numberOrShared(
  key: string,
  number: number | undefined,
  shared: string | undefined,
  lineEnding: string,
): string {
  if (number !== undefined) return `${key}: ${number}${lineEnding}`;
  return shared === undefined ? '' : shared.replaceAll('\n', lineEnding) + lineEnding;
}
