import * as fc from 'fast-check';
import type { Command, Sharing } from '../../shared/faq/command';
import { typedLine, typedText } from './random-value';

/** A command for a page with so many topics and questions; places are told by numbers that are cut to fit. */
export interface CommandSeed {
  readonly kind: Command['command'];
  readonly topic: number;
  readonly item: number;
  readonly target: number;
  readonly index: number;
  readonly line: string;
  readonly text: string;
  readonly field: string;
  readonly value: 'text' | 'list' | 'none';
  /** A key of a topic or a question that it may have beside its own parts. */
  readonly extra: string;
  readonly shared: Sharing['shared'];
}

const KINDS: readonly Command['command'][] = [
  'setQuestion',
  'setAnchor',
  'setAnswer',
  'addQuestion',
  'removeQuestion',
  'moveQuestion',
  'duplicateQuestion',
  'addTopic',
  'setTopic',
  'setTopicAnchor',
  'removeTopic',
  'moveTopic',
  'duplicateTopic',
  'setField',
  'setQuestionField',
  'setTopicField',
];

export const commandSeed = fc.record<CommandSeed>({
  kind: fc.constantFrom(...KINDS),
  topic: fc.nat(9),
  item: fc.nat(9),
  target: fc.nat(9),
  index: fc.nat(9),
  line: typedLine,
  text: typedText,
  field: fc.constantFrom('title', 'weight', 'toc', 'tags', 'summary', 'last', 'shared'),
  value: fc.constantFrom('text', 'text', 'text', 'list', 'none'),
  extra: fc.constantFrom('level', 'note', 'extra', 'desc', 'new-key'),
  shared: fc.constantFrom(undefined, undefined, 'own', 'everywhere'),
});

/** The command a seed stands for on a page with these numbers of questions; undefined where it has no place there. */
export function commandOf(seed: CommandSeed, counts: readonly number[]): Command | undefined {
  if (seed.kind === 'setField') return setField(seed);
  if (seed.kind === 'addTopic') {
    return {
      command: 'addTopic',
      topic: seed.line,
      anchor: 'new',
      index: seed.index % (counts.length + 1),
    };
  }
  return counts.length === 0 ? undefined : inTopic(seed, counts);
}

function setField({ field, value, line, shared }: CommandSeed): Command {
  const values = { text: line, list: [line, 'two'], none: null } as const;
  return { command: 'setField', field, value: values[value], shared };
}

/** The text for one of the further keys, or none. */
function extraValue({ value, text, line }: CommandSeed): string | null {
  return { text, list: line, none: null }[value];
}

function inTopic(seed: CommandSeed, counts: readonly number[]): Command | undefined {
  const t = seed.topic % counts.length;
  const topic = String(t);
  switch (seed.kind) {
    case 'addQuestion':
      return {
        command: 'addQuestion',
        topic,
        index: seed.index % ((counts[t] ?? 0) + 1),
        question: seed.line,
        anchor: 'new',
        answer: seed.text,
      };
    case 'setTopic':
    case 'setTopicAnchor':
      return { command: seed.kind, topic, value: seed.line, shared: seed.shared };
    case 'setTopicField':
      return {
        command: 'setTopicField',
        topic,
        field: seed.extra,
        value: extraValue(seed),
        shared: seed.shared,
      };
    case 'removeTopic':
    case 'duplicateTopic':
      return { command: seed.kind, topic };
    case 'moveTopic':
      return { command: 'moveTopic', topic, index: seed.index % counts.length };
    default:
      return ofQuestion(seed, counts, t);
  }
}

function ofQuestion(seed: CommandSeed, counts: readonly number[], t: number): Command | undefined {
  const count = counts[t] ?? 0;
  if (count === 0) return undefined;
  const at = `${t}/${seed.item % count}`;
  switch (seed.kind) {
    case 'setQuestion':
    case 'setAnchor':
      return { command: seed.kind, at, value: seed.line, shared: seed.shared };
    case 'setAnswer':
      return { command: 'setAnswer', at, value: seed.text, shared: seed.shared };
    case 'setQuestionField':
      return {
        command: 'setQuestionField',
        at,
        field: seed.extra,
        value: extraValue(seed),
        shared: seed.shared,
      };
    case 'removeQuestion':
    case 'duplicateQuestion':
      return { command: seed.kind, at };
    case 'moveQuestion': {
      const target = seed.target % counts.length;
      const room = (counts[target] ?? 0) + (target === t ? 0 : 1);
      return { command: 'moveQuestion', at, topic: String(target), index: seed.index % room };
    }
    default:
      return undefined;
  }
}
