import { applyChanges, assertChanges } from '../text/apply-changes';
import type { TextChange } from '../text/change';
import { lineStart, nextLine } from '../text/line';
import type { TextRange } from '../text/range';
import { closesFrontMatter, dataFileOf, frontMatterOf } from '../yaml/front-matter';
import { readYaml, type ReadYaml } from '../yaml/read-yaml';
import { rereadYaml } from '../yaml/reread-yaml';
import type { YamlMap, YamlSequence } from '../yaml/tree';
import type { FaqDocument, FaqShape, SyntaxError } from './document';
import { fieldOf } from './page-field';
import { folderReadingOf, readFolder } from './folder/read-folder';
import { PlacedTopic } from './placed-topic';
import { findQuestions } from './shapes/find-questions';
import { ANSWER_KEYS, CERTAIN_QUESTION_KEYS, FAQ_NAME, ITEMS_KEYS, QUESTION_KEYS } from './shapes/key-names';
import { kindOf, PAGE, type FileKind } from './shapes/place';
import type { FaqReading } from './shapes/reading';
import { COMMON_KEYS } from './shapes/topics';
import { syntaxMessage } from './syntax-message';

/**
 * Reads a file's questions. Undefined where the file holds no FAQ. Where its YAML is broken so that no questions can
 * be made out, a file that names an FAQ is still a document, without any. Throws never.
 *
 * @param file - its path, which tells a data file (`.yml`, `.yaml`) from a page, or what is known of it
 */
export function readFaq(source: string, file: string | FileKind = PAGE): FaqDocument | undefined {
  const kind = kindOf(file);
  if (kind.holder === 'folder') return readFolder(source, kind);
  const parts = partsOf(source, kind);
  if (!parts || !namesFaq(source.slice(parts.yaml.from, parts.yaml.to), kind)) return undefined;
  return documentOf({ ...parts, source, kind, read: readYaml(source, parts.yaml) });
}

/**
 * What `readFaq` says of the text that the changes lead to. Of a file that was read it reads only what the changes
 * touch, where that can be: a question of thousands takes no longer than one of ten.
 *
 * @param changes - of `document.source`
 */
export function readFaqAfter(document: FaqDocument, changes: readonly TextChange[]): FaqDocument | undefined {
  assertChanges(changes, document.source.length);
  const folder = folderReadingOf(document);
  if (folder) return readFolder(applyChanges(document.source, changes), folder.kind, document);
  const read = trees.get(document);
  const again = read && fileAfter(read, changes);
  if (again) return documentOf(again, document.shape);
  const source = applyChanges(document.source, changes);
  const kind = read?.kind ?? { holder: document.shape.holder, name: '' };
  const parts = partsOf(source, kind);
  return parts && documentOf({ ...parts, source, kind, read: readYaml(source, parts.yaml) }, document.shape);
}

/** What `readFaq` says of a file that was read, if this were known of it. Its YAML is not parsed again. */
export function readFaqAs(document: FaqDocument, kind: FileKind): FaqDocument | undefined {
  const read = trees.get(document);
  if (!read || kind.holder !== document.shape.holder) return readFaq(document.source, kind);
  const { source, yaml, body } = document;
  return namesFaq(source.slice(yaml.from, yaml.to), kind)
    ? documentOf({ source, yaml, body, kind, read: read.yaml })
    : undefined;
}

/** Where a file's YAML stands. */
interface Parts {
  readonly yaml: TextRange;
  readonly body: TextRange;
}

function partsOf(source: string, { holder }: FileKind): Parts | undefined {
  return holder === 'front-matter' ? frontMatterOf(source) : dataFileOf(source);
}

/** A file taken apart. */
interface File extends Parts {
  readonly source: string;
  readonly kind: FileKind;
  readonly read: ReadYaml;
}

function documentOf(file: File, before?: FaqShape): FaqDocument | undefined {
  const { source, yaml, body, kind } = file;
  const { root, errors } = file.read;
  const reading = findQuestions(root, kind, before);
  const syntaxErrors = errors.map((error): SyntaxError => ({
    message: syntaxMessage(error),
    range: error.range,
  }));
  const parts = { source, yaml, body, syntaxErrors };
  if (!reading || (root?.kind !== 'map' && root?.kind !== 'sequence'))
    return errors.length > 0 ? unreadable(parts, kind) : undefined;
  const { entry } = reading.container;
  const entries = root.kind === 'map' && entry ? root.entries.filter((one) => one !== entry) : [];
  const document: FaqDocument = {
    ...parts,
    shape: reading.shape,
    fields: entries.flatMap(fieldOf),
    topics: reading.topics.map((topic) => new PlacedTopic(topic, reading.shape)),
  };
  trees.set(document, { document, root, reading, kind, yaml: file.read });
  return document;
}

function unreadable(
  parts: Pick<FaqDocument, 'source' | 'yaml' | 'body' | 'syntaxErrors'>,
  { holder, name }: FileKind,
): FaqDocument | undefined {
  const { from, to } = parts.yaml;
  const listKey = NAMED_LIST.exec(parts.source.slice(from, to))?.[1];
  const isFaq = listKey !== undefined || FAQ_NAME.test(name);
  return isFaq ? { ...parts, shape: { ...COMMON_KEYS, holder, listKey }, fields: [], topics: [] } : undefined;
}

/** The file after changes that each touch a part of the YAML, or the body; undefined where all must be read. */
function fileAfter({ document, kind, yaml }: ReadFaq, changes: readonly TextChange[]): File | undefined {
  const { from } = document.yaml;
  let { source } = document;
  let read = yaml;
  let { to } = document.yaml;
  // From the last to the first: the offsets of those before it stay what they are.
  for (const change of [...changes].reverse()) {
    const after = change.from + change.insert.length;
    source = source.slice(0, change.from) + change.insert + source.slice(change.to);
    if (kind.holder === 'front-matter' && change.from >= document.body.from) {
      // The line that ends the front matter may be the file's last, without an end of its own.
      if (document.source[document.body.from - 1] !== '\n') return undefined;
      continue;
    }
    if (change.from < from || change.to > document.yaml.to) return undefined;
    to += after - change.to;
    const lines = source.slice(lineStart(source, change.from), Math.min(to, nextLine(source, after)));
    if (kind.holder === 'front-matter' && (source[to - 1] !== '\n' || closesFrontMatter(lines)))
      return undefined;
    const again = rereadYaml(read, { from: change.from, before: change.to, after }, source);
    if (!again) return undefined;
    read = again;
  }
  const bodyFrom = document.body.from + to - document.yaml.to;
  return { source, kind, read, yaml: { from, to }, body: { from: bodyFrom, to: source.length } };
}

/** A document with the tree it was made from, which the commands edit by. */
export interface ReadFaq {
  readonly document: FaqDocument;
  readonly root: YamlMap | YamlSequence;
  readonly reading: FaqReading;
  readonly kind: FileKind;
  readonly yaml: ReadYaml;
}

const trees = new WeakMap<FaqDocument, ReadFaq>();

/** The document's tree: the one it was read with. */
export function treeOf(document: FaqDocument): ReadFaq | undefined {
  return trees.get(document);
}

/** What was known of the file when it was read. */
export function fileKindOfDocument(document: FaqDocument): FileKind | undefined {
  return (trees.get(document) ?? folderReadingOf(document))?.kind;
}

/**
 * A quick look, for going through thousands of files: false only where `readFaq` would find nothing. It looks for
 * the names of keys, and does not parse.
 */
export function looksLikeFaq(source: string, file: string | FileKind = PAGE): boolean {
  const kind = kindOf(file);
  const parts = partsOf(source, kind);
  return parts !== undefined && namesFaq(source.slice(parts.yaml.from, parts.yaml.to), kind);
}

function namesFaq(yaml: string, { holder, name, rule }: FileKind): boolean {
  if (rule) return true;
  if (holder === 'data-file' && FAQ_NAME.test(name)) return true;
  if (NAMED_LIST.test(yaml)) return true;
  if (!NAMED_ANSWER.test(yaml)) return false;
  return NAMED_CERTAINLY.test(yaml) || (NAMED_ITEMS.test(yaml) && NAMED_QUESTION.test(yaml));
}

/**
 * A key at the start of a line that names an FAQ: top-level keys can all be indented. A question with words behind it
 * is one question, or a line of a text.
 */
const NAMED_LIST =
  /^[ \t]*(?!question[ \t]*:[ \t]+\w)["']?([^\s"':#]*(?:faq|frequently|question)[^\s"':]*)["']?[ \t]*:/im;
const NAMED_ITEMS = keyPattern(ITEMS_KEYS);
const NAMED_QUESTION = keyPattern(QUESTION_KEYS);
const NAMED_CERTAINLY = keyPattern(CERTAIN_QUESTION_KEYS);
const NAMED_ANSWER = keyPattern(ANSWER_KEYS);

/** One of the keys, wherever a key can stand. */
function keyPattern(names: readonly string[]): RegExp {
  return new RegExp(String.raw`(?:^|[\s{,])["']?(?:${names.join('|')})["']?[ \t]*:(?:\s|$)`);
}
