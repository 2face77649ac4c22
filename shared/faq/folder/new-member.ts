import { failed, ok, type Result } from '../../text/result';
import type { CommandError } from '../command';
import { keyLines } from '../edit-key';
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
  const own = new Map<string, string | number | undefined>([
    [shape.questionKey, added.question],
    [shape.topicKey, added.topic],
    [shape.anchorKey, added.anchor],
  ]);
  if (shape.orderKey !== undefined) own.set(shape.orderKey, added.order);
  own.delete('');
  const shared = commonLines(others, [...own.keys()]);
  const keys = [
    ...new Set([
      ...habit.order.filter((key) => own.has(key) || shared.has(key)),
      ...own.keys(),
      ...shared.keys(),
    ]),
  ];
  let yaml = '';
  for (const key of keys) {
    const lines = linesOf(
      key,
      own.has(key) ? own.get(key) : shared.get(key),
      own.has(key) ? 'value' : 'lines',
    );
    if (!lines.ok) return lines;
    yaml += lines.value;
  }
  function linesOf(
    key: string,
    value: string | number | undefined,
    as: 'value' | 'lines',
  ): Result<string, CommandError> {
    if (value === undefined) return ok('');
    if (as === 'lines') return ok(`${value}`.replaceAll('\n', lineEnding) + lineEnding);
    if (typeof value === 'number') return ok(`${key}: ${value}${lineEnding}`);
    return keyLines({ key, value, habit: habit.writing(key) }, 0);
  }
  const gap =
    commonest(others.flatMap(({ parts }) => (parts ? parts.answer.range.from - parts.body.from : []))) ?? 0;
  const body =
    (gap > 0 ? lineEnding : '') +
    added.answer.replace(/\r\n?/g, '\n').replaceAll('\n', lineEnding) +
    lineEnding;
  const member = readMember(added.name, `---${lineEnding}${yaml}---${lineEnding}${body}`);
  const isMeant =
    textAt(member, shape.questionKey) === added.question &&
    (shape.topicKey === '' || textAt(member, shape.topicKey) === (added.topic ?? '')) &&
    member.parts?.read.errors.length === 0;
  return isMeant
    ? ok(member)
    : failed({ code: 'verification-failed', detail: 'the new file would not read as meant' });
}
