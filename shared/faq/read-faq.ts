import type { TextRange } from '../text/range';
import { printedText } from '../yaml/data';
import { frontMatterOf } from '../yaml/front-matter';
import { readYaml } from '../yaml/read-yaml';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree';
import type {
  FaqDocument,
  PageField,
  PageFieldValue,
  Question,
  ScalarField,
  SyntaxError,
  Topic,
} from './document';
import { COMMON_KEYS, readFrontMatterTopics } from './shapes/front-matter-topics';
import { ANSWER_KEYS, ITEMS_KEYS, QUESTION_KEYS } from './shapes/key-names';
import type { FaqReading, QuestionReading, TopicReading } from './shapes/reading';
import { syntaxMessage } from './syntax-message';

/** Each finds one way of keeping questions; the first that finds it reads the file. */
const SHAPES = [readFrontMatterTopics];

/**
 * Reads a file's questions. Undefined where the file holds no FAQ. Where its YAML is broken so that no questions can
 * be made out, a file that names an FAQ is still a document, without any. Throws never.
 */
export function readFaq(source: string): FaqDocument | undefined {
  const frontMatter = frontMatterOf(source);
  if (!frontMatter || !looksLikeFaq(source)) return undefined;
  const { root, errors } = readYaml(source, frontMatter.yaml);
  const reading = firstReading(root);
  const parts = {
    source,
    frontMatter: frontMatter.yaml,
    body: frontMatter.body,
    syntaxErrors: errors.map((error): SyntaxError => ({ message: syntaxMessage(error), range: error.range })),
  };
  if (!reading || root?.kind !== 'map') return errors.length > 0 ? unreadable(parts) : undefined;
  const document: FaqDocument = {
    ...parts,
    shape: reading.shape,
    fields: root.entries.filter((entry) => entry !== reading.list).flatMap(fieldOf),
    topics: reading.topics.map(topicOf),
  };
  trees.set(document, { document, root, reading });
  return document;
}

function unreadable(
  parts: Pick<FaqDocument, 'source' | 'frontMatter' | 'body' | 'syntaxErrors'>,
): FaqDocument | undefined {
  const { from, to } = parts.frontMatter ?? parts.body;
  const listKey = NAMED_LIST.exec(parts.source.slice(from, to))?.[1];
  return listKey === undefined
    ? undefined
    : { ...parts, shape: { ...COMMON_KEYS, listKey }, fields: [], topics: [] };
}

/** A document with the tree it was made from, which the commands edit by. */
export interface ReadFaq {
  readonly document: FaqDocument;
  readonly root: YamlMap;
  readonly reading: FaqReading;
}

const trees = new WeakMap<FaqDocument, ReadFaq>();

/** The document's tree: the one it was read with, or, for a document from elsewhere, read again. */
export function treeOf(document: FaqDocument): ReadFaq | undefined {
  const known = trees.get(document);
  if (known) return known;
  const again = readFaq(document.source);
  return again && trees.get(again);
}

function firstReading(root: YamlNode | undefined): FaqReading | undefined {
  for (const shape of SHAPES) {
    const reading = shape(root);
    if (reading) return reading;
  }
  return undefined;
}

/**
 * A quick look, for going through thousands of files: false only where `readFaq` would find nothing. It looks for
 * the names of keys in the front matter, and does not parse.
 */
export function looksLikeFaq(source: string): boolean {
  const frontMatter = frontMatterOf(source);
  if (!frontMatter) return false;
  const yaml = source.slice(frontMatter.yaml.from, frontMatter.yaml.to);
  if (NAMED_LIST.test(yaml)) return true;
  return NAMED_ITEMS.test(yaml) && NAMED_QUESTION.test(yaml) && NAMED_ANSWER.test(yaml);
}

/** A top-level key that names an FAQ. */
const NAMED_LIST = /^["']?([^\s"':#]*(?:faq|frequently|question)[^\s"':]*)["']?[ \t]*:/im;
const NAMED_ITEMS = keyPattern(ITEMS_KEYS);
const NAMED_QUESTION = keyPattern(QUESTION_KEYS);
const NAMED_ANSWER = keyPattern(ANSWER_KEYS);

/** One of the keys, wherever a key can stand. */
function keyPattern(names: readonly string[]): RegExp {
  return new RegExp(String.raw`[\s{,-]["']?(?:${names.join('|')})["']?[ \t]*:(?:\s|$)`);
}

function fieldOf(entry: YamlEntry): PageField | [] {
  if (entry.key === undefined) return [];
  const range = { from: entry.keyRange.from, to: Math.max(entry.keyRange.to, endOf(entry.value)) };
  return { key: entry.key, value: fieldValue(entry.value), range };
}

function fieldValue(node: YamlNode): PageFieldValue {
  const scalar = resolved(node);
  if (scalar?.kind === 'scalar') {
    return { kind: 'scalar', text: printedText(scalar), scalar: scalarField(node) };
  }
  if (node.kind === 'alias' && !node.target) return { kind: 'scalar', text: '', scalar: scalarField(node) };
  if (node.kind !== 'sequence') return { kind: 'other' };
  const items = node.items.map((item) => item.value);
  if (!items.every((item) => item.kind === 'scalar')) return { kind: 'other' };
  return { kind: 'list', items: items.map(printedText) };
}

function resolved(node: YamlNode): YamlNode | undefined {
  return node.kind === 'alias' ? node.target : node;
}

function scalarField(node: YamlNode): ScalarField {
  const value = resolved(node);
  const text = value?.kind === 'scalar' ? printedText(value) : '';
  if (node.kind === 'alias') return { value: text, range: node.range, style: 'alias' };
  return { value: text, range: node.range, style: node.kind === 'scalar' ? node.style : 'plain' };
}

function entryField(entry: YamlEntry | undefined, map: YamlMap): ScalarField {
  if (entry) return scalarField(entry.value);
  const at = map.range.from;
  return { value: '', range: { from: at, to: at }, style: 'missing' };
}

function topicOf(topic: TopicReading): Topic {
  return {
    title: entryField(topic.title, topic.map),
    anchor: topic.anchor && scalarField(topic.anchor.value),
    questions: topic.questions.map(questionOf),
    range: entryRange(topic),
  };
}

function questionOf(question: QuestionReading): Question {
  return {
    question: entryField(question.question, question.map),
    anchor: question.anchor && scalarField(question.anchor.value),
    answer: entryField(question.answer, question.map),
    range: entryRange(question),
  };
}

function entryRange({ item, map }: TopicReading | QuestionReading): TextRange {
  return { from: item.dash ?? map.range.from, to: endOf(map) };
}

/** The end of a value's last character, without the line break and the comments that the parser counts to it. */
function endOf(node: YamlNode): number {
  if (node.kind === 'map' && !node.flow) {
    return Math.max(
      node.range.from,
      ...node.entries.map(({ keyRange, value }) => Math.max(keyRange.to, endOf(value))),
    );
  }
  if (node.kind === 'sequence' && !node.flow) {
    return Math.max(node.range.from, ...node.items.map(({ value }) => endOf(value)));
  }
  return node.range.to;
}
