import { z } from 'zod';
import type { Command } from '../../shared/faq/command';

/** One command of `edit`: what its JSON holds, and how it is explained. */
export interface EditCommand {
  readonly name: Command['command'];
  readonly summary: string;
  readonly fields: readonly EditCommandField[];
  readonly example: Command;
  readonly schema: z.ZodType<Command>;
}

interface EditCommandField {
  readonly name: string;
  readonly meaning: string;
}

const text = z.string();
const place = z.number().int().nonnegative();
const placeOrEnd = place.optional();

const at: EditCommandField = {
  name: 'at',
  meaning: 'the question: its anchor, or "topicIndex/itemIndex" from 0',
};
const topic: EditCommandField = {
  name: 'topic',
  meaning: 'the topic: its anchor, or its index from 0 as a string',
};
const value = (meaning: string): EditCommandField => ({ name: 'value', meaning });
const shared: EditCommandField = {
  name: 'shared',
  meaning: 'for a text that YAML shares (&name, *name): "everywhere" or "own"; left out: refused',
};
const field: EditCommandField = { name: 'field', meaning: 'its key' };
const textOrNull = value('a text, or null to take it out');
const sharing = z.enum(['everywhere', 'own']).optional();

/** Every command of `edit`, in the order of its help. */
export const editCommands: readonly EditCommand[] = [
  {
    name: 'setQuestion',
    summary: 'changes the words of a question',
    fields: [at, value('the new question'), shared],
    example: { command: 'setQuestion', at: 'ways-to-pay', value: 'How do I pay?' },
    schema: z.strictObject({ command: z.literal('setQuestion'), at: text, value: text, shared: sharing }),
  },
  {
    name: 'setAnchor',
    summary: "changes a question's anchor; links to it elsewhere stay as they are",
    fields: [at, value('the new anchor, without #'), shared],
    example: { command: 'setAnchor', at: 'ways-to-pay', value: 'paying' },
    schema: z.strictObject({ command: z.literal('setAnchor'), at: text, value: text, shared: sharing }),
  },
  {
    name: 'setAnswer',
    summary: 'changes an answer',
    fields: [at, value('the whole new answer: Markdown with Liquid'), shared],
    example: { command: 'setAnswer', at: '0/1', value: 'By card.\n\nOr by *direct debit*.\n' },
    schema: z.strictObject({ command: z.literal('setAnswer'), at: text, value: text, shared: sharing }),
  },
  {
    name: 'addQuestion',
    summary: 'adds a question to a topic',
    fields: [
      topic,
      { name: 'index', meaning: 'its place among the questions, from 0; left out: the end' },
      { name: 'question, anchor, answer', meaning: 'its texts' },
    ],
    example: {
      command: 'addQuestion',
      topic: 'paying',
      index: 0,
      question: 'Can I pay in cash?',
      anchor: 'cash',
      answer: 'Only in apples.\n',
    },
    schema: z.strictObject({
      command: z.literal('addQuestion'),
      topic: text,
      index: placeOrEnd,
      question: text,
      anchor: text,
      answer: text,
    }),
  },
  {
    name: 'removeQuestion',
    summary: 'takes a question out',
    fields: [at],
    example: { command: 'removeQuestion', at: 'ways-to-pay' },
    schema: z.strictObject({ command: z.literal('removeQuestion'), at: text }),
  },
  {
    name: 'moveQuestion',
    summary: 'moves a question, within its topic or to another one',
    fields: [
      at,
      { ...topic, meaning: `${topic.meaning}; where it goes` },
      { name: 'index', meaning: 'its new place, from 0, once it has left its old one' },
    ],
    example: { command: 'moveQuestion', at: 'ways-to-pay', topic: 'plans', index: 1 },
    schema: z.strictObject({ command: z.literal('moveQuestion'), at: text, topic: text, index: place }),
  },
  {
    name: 'duplicateQuestion',
    summary: 'puts a copy of a question behind it, with an anchor of its own',
    fields: [at],
    example: { command: 'duplicateQuestion', at: 'ways-to-pay' },
    schema: z.strictObject({ command: z.literal('duplicateQuestion'), at: text }),
  },
  {
    name: 'addTopic',
    summary: 'adds a topic without questions; in a folder, with one that has no words yet',
    fields: [
      { name: 'index', meaning: 'its place among the topics, from 0; left out: the end' },
      { name: 'topic, anchor', meaning: 'its title and its anchor' },
    ],
    example: { command: 'addTopic', topic: 'Gifts', anchor: 'gifts' },
    schema: z.strictObject({ command: z.literal('addTopic'), index: placeOrEnd, topic: text, anchor: text }),
  },
  {
    name: 'setTopic',
    summary: 'changes the title of a topic',
    fields: [topic, value('the new title'), shared],
    example: { command: 'setTopic', topic: 'paying', value: 'Payment' },
    schema: z.strictObject({ command: z.literal('setTopic'), topic: text, value: text, shared: sharing }),
  },
  {
    name: 'setTopicAnchor',
    summary: "changes a topic's anchor",
    fields: [topic, value('the new anchor, without #'), shared],
    example: { command: 'setTopicAnchor', topic: '1', value: 'payment' },
    schema: z.strictObject({
      command: z.literal('setTopicAnchor'),
      topic: text,
      value: text,
      shared: sharing,
    }),
  },
  {
    name: 'removeTopic',
    summary: 'takes a topic out, with its questions',
    fields: [topic],
    example: { command: 'removeTopic', topic: 'leaving' },
    schema: z.strictObject({ command: z.literal('removeTopic'), topic: text }),
  },
  {
    name: 'duplicateTopic',
    summary: 'puts a copy of a topic behind it, every anchor in it made another',
    fields: [topic],
    example: { command: 'duplicateTopic', topic: 'leaving' },
    schema: z.strictObject({ command: z.literal('duplicateTopic'), topic: text }),
  },
  {
    name: 'moveTopic',
    summary: 'moves a topic, with its questions',
    fields: [topic, { name: 'index', meaning: 'its new place, from 0, once it has left its old one' }],
    example: { command: 'moveTopic', topic: 'leaving', index: 0 },
    schema: z.strictObject({ command: z.literal('moveTopic'), topic: text, index: place }),
  },
  {
    name: 'setQuestionField',
    summary: 'changes, adds or takes out a field of a question beside question, anchor and answer',
    fields: [at, field, textOrNull, shared],
    example: { command: 'setQuestionField', at: 'ways-to-pay', field: 'since', value: '2024' },
    schema: z.strictObject({
      command: z.literal('setQuestionField'),
      at: text,
      field: text,
      value: z.union([text, z.null()]),
      shared: sharing,
    }),
  },
  {
    name: 'setTopicField',
    summary: 'changes, adds or takes out a field of a topic beside title, anchor and questions',
    fields: [topic, field, textOrNull, shared],
    example: { command: 'setTopicField', topic: 'paying', field: 'description', value: 'All about money.' },
    schema: z.strictObject({
      command: z.literal('setTopicField'),
      topic: text,
      field: text,
      value: z.union([text, z.null()]),
      shared: sharing,
    }),
  },
  {
    name: 'renameFile',
    summary: 'gives the file of a question another name, in a folder in which each file is one',
    fields: [at, { name: 'name', meaning: 'the new name; its ending may be left out' }],
    example: { command: 'renameFile', at: '0/1', name: 'ways-to-pay' },
    schema: z.strictObject({ command: z.literal('renameFile'), at: text, name: text }),
  },
  {
    name: 'setField',
    summary: "changes, adds or takes out a field of the page's front matter",
    fields: [
      { name: 'field', meaning: 'its key: title, permalink, tags ...' },
      value('a text, a list of texts, or null to take the field out'),
      shared,
    ],
    example: { command: 'setField', field: 'tags', value: ['account', 'paying'] },
    schema: z.strictObject({
      command: z.literal('setField'),
      field: text,
      value: z.union([text, z.array(text), z.null()]),
      shared: sharing,
    }),
  },
];
