import { FILE_MARK, openBundle, type PlacedFile } from '../../text/bundle';
import type { TextRange } from '../../text/range';
import { entryOf, type YamlMap } from '../../yaml/tree';
import type {
  FaqDocument,
  FaqShape,
  PageField,
  Question,
  ScalarField,
  SyntaxError,
  Topic,
} from '../document';
import { otherFields } from '../page-field';
import { missingField, movedField, scalarField } from '../scalar-field';
import type { FileKind } from '../shapes/place';
import { syntaxMessage } from '../syntax-message';
import { folderShapeOf } from './folder-keys';
import { inOrder } from './folder-order';
import { hasKey, valueAt } from './member-values';
import { readMember, type Member } from './member';

/** A folder as it was read: the files behind the topics and questions of its document. */
export interface FolderReading {
  readonly document: FaqDocument;
  readonly kind: FileKind;
  /** Every file, in the order of names. */
  readonly members: readonly Member[];
  /** The files of each topic's questions, as they stand in `document.topics`. */
  readonly topics: readonly FolderTopic[];
}

export interface FolderTopic {
  readonly title: string;
  readonly members: readonly Member[];
}

/**
 * Reads a folder in which each Markdown file is a question, from its files as one text (`text/bundle`). Undefined
 * where they are no questions. Throws never.
 *
 * @param before - the folder before an edit: what is the same is not read again
 * @param keys - whether its keys stay those of before: a command that takes a file out makes no other order of the rest
 */
export function readFolder(
  source: string,
  kind: FileKind,
  before?: FaqDocument,
  keys: 'found' | 'kept' = 'found',
): FaqDocument | undefined {
  const { stray, files } = openBundle(source);
  const known = new Map(before && readings.get(before)?.members.map((member) => [member.name, member]));
  const members = files.map(({ name, text }) => {
    const same = known.get(name);
    return same?.text === text ? same : readMember(name, text);
  });
  const shape = keys === 'kept' && before ? before.shape : folderShapeOf(members, kind, before?.shape);
  if (!shape) return undefined;
  const starts = new Map(files.map((file) => [file.name, file]));
  const topics = topicsOf(members, shape);
  const document: FaqDocument = {
    source,
    shape,
    yaml: { from: 0, to: 0 },
    body: { from: source.length, to: source.length },
    fields: [],
    topics: topics.map((topic) => documentTopic(topic, shape, starts)),
    syntaxErrors: [...nameErrors(stray, files), ...files.flatMap((file, at) => errorsIn(members[at], file))],
  };
  readings.set(document, { document, kind, members, topics });
  return document;
}

const readings = new WeakMap<FaqDocument, FolderReading>();

export function folderReadingOf(document: FaqDocument): FolderReading | undefined {
  return readings.get(document);
}

/** The questions by their category, in the order in which the categories first stand. */
function topicsOf(members: readonly Member[], shape: FaqShape): readonly FolderTopic[] {
  const questions = inOrder(
    members.filter((member) => hasKey(member, shape.questionKey)),
    shape.orderKey,
  );
  if (shape.kind === 'list') return [{ title: '', members: questions }];
  const topics = new Map<string, Member[]>();
  for (const member of questions) {
    const title = textAt(member, shape.topicKey);
    const known = topics.get(title);
    if (known) known.push(member);
    else topics.set(title, [member]);
  }
  return [...topics].map(([title, found]) => ({ title, members: found }));
}

/** What a file's front matter says at a key, as text; '' where it says nothing. */
export function textAt(member: Member, key: string): string {
  return valueAt(member, key) ?? '';
}

function documentTopic(
  { members }: FolderTopic,
  shape: FaqShape,
  files: ReadonlyMap<string, PlacedFile>,
): Topic {
  const questions = members.map((member) => new FolderQuestion(member, shape, files.get(member.name)));
  const from = questions.reduce((least, { range }) => Math.min(least, range.from), Infinity);
  const [first] = members;
  const at = files.get(first?.name ?? '')?.from ?? 0;
  return {
    title: shape.topicKey === '' || !first ? missingField(at) : fieldAt(first, shape.topicKey, at),
    anchor: undefined,
    fields: [],
    questions,
    // The files of a topic need not stand together: it stands where its first file does.
    range: questions.length === 0 ? { from: 0, to: 0 } : { from, to: from },
  };
}

/** A question at its file's place in the text; its parts are looked up when they are asked for. */
class FolderQuestion implements Question {
  readonly file: string;
  readonly range: TextRange;
  readonly #member: Member;
  readonly #shape: FaqShape;
  readonly #at: number;

  constructor(member: Member, shape: FaqShape, file: PlacedFile | undefined) {
    this.file = member.name;
    this.#member = member;
    this.#shape = shape;
    this.#at = file?.from ?? 0;
    this.range = { from: file?.start ?? 0, to: this.#at + member.text.length };
  }

  get question(): ScalarField {
    return fieldAt(this.#member, this.#shape.questionKey, this.#at);
  }

  get anchor(): ScalarField | undefined {
    const { anchorKey } = this.#shape;
    const anchor = anchorKey === '' ? undefined : entryOf(this.#member.parts?.map, anchorKey);
    return anchor && movedField(scalarField(anchor.value), this.#at);
  }

  get answer(): ScalarField {
    const answer = this.#member.parts?.answer;
    return { value: answer?.value ?? '', range: moved(answer?.range, this.#at), style: 'body' };
  }

  get fields(): readonly PageField[] {
    return fieldsOf(this.#member.parts?.map, this.#shape, this.#at);
  }
}

function fieldAt({ parts }: Member, key: string, at: number): ScalarField {
  const entry = entryOf(parts?.map, key);
  return entry ? movedField(scalarField(entry.value), at) : missingField(at + (parts?.yaml.from ?? 0));
}

/** The keys of the front matter that have a place of their own in the form. */
export function ownKeys({ questionKey, topicKey, anchorKey }: FaqShape): readonly string[] {
  return [questionKey, topicKey, anchorKey].filter((key) => key !== '');
}

function fieldsOf(map: YamlMap | undefined, shape: FaqShape, at: number): readonly PageField[] {
  if (!map) return [];
  return otherFields(map, ownKeys(shape)).map(({ key, value, range }) => ({
    key,
    range: moved(range, at),
    value: value.kind === 'scalar' ? { ...value, scalar: movedField(value.scalar, at) } : value,
  }));
}

function moved(range: TextRange | undefined, by: number): TextRange {
  return { from: (range?.from ?? 0) + by, to: (range?.to ?? 0) + by };
}

function errorsIn(member: Member | undefined, { from }: PlacedFile): readonly SyntaxError[] {
  if (member?.unclosed === true) {
    return [
      {
        message: `The front matter of ${member.name} has no line --- that ends it.`,
        range: { from, to: from + 3 },
      },
    ];
  }
  return (member?.parts?.read.errors ?? []).map((error) => ({
    message: syntaxMessage(error),
    range: moved(error.range, from),
  }));
}

/** What keeps a bundle from being files again: two of one name, one without a name, text outside of any. */
function nameErrors(stray: string, files: readonly PlacedFile[]): readonly SyntaxError[] {
  const errors: SyntaxError[] = [];
  if (stray !== '') {
    errors.push({
      message:
        'This text belongs to no file: the line with the file’s name above it is gone. Undo brings it back.',
      range: { from: 0, to: stray.length },
    });
  }
  const seen = new Set<string>();
  for (const { name, start, from } of files) {
    if (!isFileName(name) || seen.has(name)) {
      const message = seen.has(name)
        ? `There are two files called ${name}.`
        : `“${name}” is no name for a file.`;
      errors.push({ message, range: { from: start, to: from } });
    }
    seen.add(name);
  }
  return errors;
}

/** Whether a name is one that a Markdown file of a folder can have on every system. */
export function isFileName(name: string): boolean {
  return (
    /^[^./\\:*?"<>|\0-\x1F][^/\\:*?"<>|\0-\x1F]*\.(?:md|markdown|mkdown|mkdn|mkd)$/i.test(name) &&
    !name.includes(FILE_MARK)
  );
}
