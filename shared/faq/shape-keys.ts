import { entryOf, type YamlEntry, type YamlItem, type YamlNode } from '../yaml/tree';
import type { FaqDocument, FaqShape } from './document';
import { scalarKeys } from './folder/folder-keys';
import { folderReadingOf, type FolderReading } from './folder/read-folder';
import { fileKindOfDocument, readFaqAs, treeOf } from './read-faq';
import { ANCHOR_KEYS, ANSWER_KEYS, ITEMS_KEYS, QUESTION_KEYS, TOPIC_KEYS } from './shapes/key-names';
import { isEmptyList, isMapping, mappingsOf } from './shapes/listed-question';
import { isListOfSections } from './shapes/sections';
import type { ShapeRule } from './shapes/shape-rule';

/** The names of the keys that a file keeps its questions by: a rule without the files it is for. */
export interface ShapeKeys {
  /** Undefined where the questions are all that a data file holds. */
  readonly list: string | undefined;
  /** Undefined where the questions have no topics, or those are sections. */
  readonly topic: string | undefined;
  readonly items: string | undefined;
  readonly question: string;
  readonly answer: string;
  readonly anchor: string;
  /** Of a folder in which each file is a question: what orders them; undefined for the names of the files. */
  readonly order?: string | undefined;
}

/** The names that a file was read by. */
export function keysOfShape(shape: FaqShape): ShapeKeys {
  const hasTopics = shape.kind === 'topics';
  if (shape.holder === 'folder') return folderKeys(shape);
  return {
    list: shape.listKey,
    topic: hasTopics ? shape.topicKey : undefined,
    items: hasTopics ? shape.itemsKey : undefined,
    question: shape.questionKey,
    answer: shape.answerKey,
    anchor: shape.anchorKey,
  };
}

/** The answer of a question that is a file has no key, nor have its topics a list. */
function folderKeys({ topicKey, questionKey, anchorKey, orderKey }: FaqShape): ShapeKeys {
  return {
    list: undefined,
    topic: topicKey === '' ? undefined : topicKey,
    items: undefined,
    question: questionKey,
    answer: '',
    anchor: anchorKey,
    order: orderKey,
  };
}

/** The keys of a file that each of the names can be. */
export interface KeyChoices {
  /** Undefined stands for the whole of a data file. */
  readonly list: readonly (string | undefined)[];
  /** Empty where the questions can't have topics of that kind. */
  readonly topic: readonly string[];
  readonly items: readonly string[];
  /** For the question, its answer and its anchor. */
  readonly text: readonly string[];
}

/** What the names can be in a file, where those before each of them are the given ones. */
export function keyChoices(document: FaqDocument, keys: ShapeKeys): KeyChoices {
  const folder = folderReadingOf(document);
  if (folder) return folderChoices(folder);
  const root = treeOf(document)?.root;
  if (!root) return { list: [], topic: [], items: [], text: [] };
  const whole = document.shape.holder === 'data-file' && holdsQuestions(root) ? [undefined] : [];
  const list = keys.list === undefined ? root : entryOf(root, keys.list)?.value;
  const entries = mappingsOf(list);
  const isGrouped = list?.kind === 'map' || (list !== undefined && isListOfSections(list));
  return {
    list: [...whole, ...(root.kind === 'map' ? keysHolding(root.entries, holdsQuestions) : [])],
    topic: isGrouped ? [] : keysOf(entries, isText),
    items: isGrouped ? [] : listKeys(entries),
    text: keysOf(questionsIn(list, keys), isText),
  };
}

/** Any key of the files that holds a text or a number. */
function folderChoices({ members }: FolderReading): KeyChoices {
  const text = [...scalarKeys(members.flatMap(({ parts }) => parts?.map ?? [])).keys()];
  return { list: [], topic: text, items: [], text };
}

/** The names nearest to those wanted that a file can have. */
export function fittingKeys(document: FaqDocument, wanted: ShapeKeys): ShapeKeys {
  if (document.shape.holder === 'folder') return wanted;
  const { topic: topics, items } = keyChoices(document, wanted);
  const hasTopics = topics.length > 0 && items.length > 0;
  const grouped = {
    ...wanted,
    topic: hasTopics ? oneOf(topics, wanted.topic, TOPIC_KEYS) : undefined,
    items: hasTopics ? oneOf(items, wanted.items, ITEMS_KEYS) : undefined,
  };
  return fittingTexts(document, grouped);
}

/** The same for the question, its answer and its anchor alone. */
export function fittingTexts(document: FaqDocument, wanted: ShapeKeys): ShapeKeys {
  if (document.shape.holder === 'folder') return wanted;
  const { text } = keyChoices(document, wanted);
  const question = oneOf(text, wanted.question, QUESTION_KEYS) ?? wanted.question;
  const others = text.filter((key) => key !== question);
  const answer = oneOf(others, wanted.answer, ANSWER_KEYS) ?? wanted.answer;
  const anchor = [wanted.anchor, ...ANCHOR_KEYS].find((key) => others.includes(key));
  return { ...wanted, question, answer, anchor: anchor ?? 'anchor' };
}

function oneOf(
  choices: readonly string[],
  wanted: string | undefined,
  usual: readonly string[],
): string | undefined {
  if (wanted !== undefined && choices.includes(wanted)) return wanted;
  return usual.find((key) => choices.includes(key)) ?? choices[0];
}

/** What a file would hold by these names; undefined where it is not as they say. */
export function readByKeys(document: FaqDocument, keys: ShapeKeys): FaqDocument | undefined {
  const { holder } = document.shape;
  const name = fileKindOfDocument(document)?.name ?? '';
  const found = readFaqAs(document, { holder, name, rule: ruleOf('', keys) });
  return found && isSame(keysOfShape(found.shape), keys) ? found : undefined;
}

/** The rule that says it. */
export function ruleOf(files: string, keys: ShapeKeys): ShapeRule {
  const { list, topic, items, question, answer, anchor, order } = keys;
  return {
    files,
    ...(list !== undefined && { list }),
    ...(topic !== undefined && { topic }),
    ...(items !== undefined && { items }),
    question,
    // A folder's answers are the texts of its files, and it need not have anchors.
    ...(answer !== '' && { answer }),
    ...(anchor !== '' && { anchor }),
    ...(order !== undefined && { order }),
  };
}

function isSame(a: ShapeKeys, b: ShapeKeys): boolean {
  return JSON.stringify(ruleOf('', a)) === JSON.stringify(ruleOf('', b));
}

/** The mappings that are questions: of the list itself, of its topics, or of its sections. */
function questionsIn(list: YamlNode | undefined, { items }: ShapeKeys): readonly YamlItem[] {
  if (!list) return [];
  if (list.kind === 'map') return list.entries.flatMap(({ value }) => mappingsOf(value));
  if (isListOfSections(list)) return mappingsOf(list).flatMap(({ value }) => questionsIn(value, NO_ITEMS));
  const entries = mappingsOf(list);
  return items === undefined
    ? entries
    : entries.flatMap(({ value }) => mappingsOf(entryOf(value, items)?.value));
}

const NO_ITEMS: ShapeKeys = {
  list: undefined,
  topic: undefined,
  items: undefined,
  question: '',
  answer: '',
  anchor: '',
};

function keysOf(items: readonly YamlItem[], holds: (value: YamlNode) => boolean): readonly string[] {
  const entries = items.flatMap(({ piece: { value } }) => (value.kind === 'map' ? value.pieces.list : []));
  return keysHolding(entries, holds);
}

function keysHolding(entries: readonly YamlEntry[], holds: (value: YamlNode) => boolean): readonly string[] {
  const keys = entries.flatMap(({ key, value }) => (key !== undefined && holds(value) ? key : []));
  return [...new Set(keys)];
}

/** The keys that hold lists; where none does, those that hold nothing yet. */
function listKeys(topics: readonly YamlItem[]): readonly string[] {
  const lists = keysOf(topics, (value) => value.kind === 'sequence');
  return lists.length > 0 ? lists : keysOf(topics, isEmptyList);
}

/** Whether a value can be a list of topics or questions, or sections of them. */
function holdsQuestions(node: YamlNode): boolean {
  if (isEmptyList(node)) return true;
  if (node.kind === 'sequence') return node.pieces.list.some(isMapping);
  return node.kind === 'map' && !node.flow && node.entries.every(({ value }) => value.kind === 'sequence');
}

function isText(node: YamlNode): boolean {
  return node.kind === 'scalar' || node.kind === 'alias';
}
