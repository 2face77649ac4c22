import { applyChanges, assertChanges } from '../text/apply-changes';
import type { TextChange } from '../text/change';
import { lineStart, nextLine } from '../text/line';
import { printedText } from '../yaml/data';
import { closesFrontMatter, frontMatterOf, type FrontMatter } from '../yaml/front-matter';
import { readYaml, type ReadYaml } from '../yaml/read-yaml';
import { rereadYaml } from '../yaml/reread-yaml';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree';
import type { FaqDocument, PageField, PageFieldValue, SyntaxError } from './document';
import { PlacedTopic } from './placed-topic';
import { scalarField } from './scalar-field';
import { COMMON_KEYS, readFrontMatterTopics } from './shapes/front-matter-topics';
import { ANSWER_KEYS, ITEMS_KEYS, QUESTION_KEYS } from './shapes/key-names';
import type { FaqReading } from './shapes/reading';
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
  return documentOf({ source, frontMatter, yaml: readYaml(source, frontMatter.yaml) });
}

/**
 * What `readFaq` says of the text that the changes lead to. Of a page that was read it reads only what the changes
 * touch, where that can be: a question of thousands takes no longer than one of ten.
 *
 * @param changes - of `document.source`
 */
export function readFaqAfter(document: FaqDocument, changes: readonly TextChange[]): FaqDocument | undefined {
  assertChanges(changes, document.source.length);
  const parts = partsAfter(document, changes);
  return parts ? documentOf(parts) : readFaq(applyChanges(document.source, changes));
}

/** A file taken apart. */
interface FileParts {
  readonly source: string;
  readonly frontMatter: FrontMatter;
  readonly yaml: ReadYaml;
}

function documentOf({ source, frontMatter, yaml }: FileParts): FaqDocument | undefined {
  const { root, errors } = yaml;
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
    topics: reading.topics.map((topic) => new PlacedTopic(topic, reading.shape)),
  };
  trees.set(document, { document, root, reading, yaml });
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

/** The file after changes that each touch a part of the front matter, or the body; undefined where all must be read. */
function partsAfter(document: FaqDocument, changes: readonly TextChange[]): FileParts | undefined {
  const read = trees.get(document);
  if (!read || !document.frontMatter) return undefined;
  const { from } = document.frontMatter;
  let { source } = document;
  let { yaml } = read;
  let { to } = document.frontMatter;
  // From the last to the first: the offsets of those before it stay what they are.
  for (const change of changes.toReversed()) {
    const after = change.from + change.insert.length;
    source = source.slice(0, change.from) + change.insert + source.slice(change.to);
    if (change.from >= document.body.from) continue;
    if (change.from < from || change.to > document.frontMatter.to) return undefined;
    to += after - change.to;
    const lines = source.slice(lineStart(source, change.from), Math.min(to, nextLine(source, after)));
    if (source[to - 1] !== '\n' || closesFrontMatter(lines)) return undefined;
    const again = rereadYaml(yaml, { from: change.from, before: change.to, after }, source);
    if (!again) return undefined;
    yaml = again;
  }
  const bodyFrom = document.body.from + to - document.frontMatter.to;
  return { source, frontMatter: { yaml: { from, to }, body: { from: bodyFrom, to: source.length } }, yaml };
}

/** A document with the tree it was made from, which the commands edit by. */
export interface ReadFaq {
  readonly document: FaqDocument;
  readonly root: YamlMap;
  readonly reading: FaqReading;
  readonly yaml: ReadYaml;
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
  const range = { from: entry.keyRange.from, to: Math.max(entry.keyRange.to, entry.value.range.to) };
  return { key: entry.key, value: fieldValue(entry.value), range };
}

function fieldValue(node: YamlNode): PageFieldValue {
  const scalar = node.kind === 'alias' ? node.target : node;
  if (scalar?.kind === 'scalar') {
    return { kind: 'scalar', text: printedText(scalar), scalar: scalarField(node) };
  }
  if (node.kind === 'alias' && !node.target) return { kind: 'scalar', text: '', scalar: scalarField(node) };
  if (node.kind !== 'sequence') return { kind: 'other' };
  const items = node.items.map((item) => item.value);
  if (!items.every((item) => item.kind === 'scalar')) return { kind: 'other' };
  return { kind: 'list', items: items.map(printedText) };
}
