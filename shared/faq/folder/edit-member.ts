import { applyChanges } from '../../text/apply-changes';
import { lineEndingOf } from '../../text/line';
import { failed, ok, type Result } from '../../text/result';
import { unwritableReason } from '../../yaml/characters';
import { sameData, yamlData, type YamlData } from '../../yaml/data';
import { updateAt, withEntry } from '../../yaml/data-path';
import { endOfNode } from '../../yaml/list-layout';
import type { WritingHabit } from '../../yaml/scalar-slot';
import { entryOf, type YamlMap } from '../../yaml/tree';
import { FILE_MARK } from '../../text/bundle';
import type { Command, CommandError, Sharing } from '../command';
import { notEditable } from '../edit';
import { setExtra } from '../edit-extra';
import { setKey } from '../edit-key';
import type { KeyEditing } from '../new-key';
import { readMember, type Member } from './member';

type SetField = Extract<Command, { readonly command: 'setQuestionField' }>;

export type Edited = Result<Member, CommandError>;

/** A text for one key of a file's front matter. */
export interface KeyText {
  readonly key: string;
  readonly value: string;
  /** The keys of such a file in the folder's order. */
  readonly order: readonly string[];
  readonly habit: WritingHabit;
  readonly sharing?: Sharing | undefined;
}

/** The file with that key's text another. It is read again, and must hold exactly what was meant. */
export function withKeyText(member: Member, { value, sharing, ...place }: KeyText): Edited {
  const reason = reasonAgainst(value);
  if (reason !== undefined) return failed({ code: 'unwritable-value', reason });
  const editing = editingOf(member);
  if (!editing) return notEditable(NO_KEYS);
  const attempt = (habit: WritingHabit): Edited => {
    const edit = setKey(editing, { ...place, map: editing.root, path: [], habit, sharing }, value);
    return edit.ok
      ? verified(member, applyChanges(member.text, edit.value.changes), edit.value.expected)
      : edit;
  };
  const usual = attempt(place.habit);
  if (usual.ok || usual.error.code !== 'verification-failed') return usual;
  const careful = attempt({ ...place.habit, style: place.habit.quote, blocks: 'never' });
  return careful.ok ? careful : usual;
}

const NO_KEYS = 'The front matter of this file is written in a way that only the source view can change.';

/** The file with a number at that key. */
export function withNumberAt(member: Member, key: string, number: number, order: readonly string[]): Edited {
  const editing = editingOf(member);
  if (!editing || editing.root.flow) return notEditable(NO_KEYS);
  const { root, data, source } = editing;
  const entry = entryOf(root, key);
  const plain: YamlData = { plain: `${number}` };
  if (entry) {
    const index = root.entries.indexOf(entry);
    const node = entry.value;
    if (node.kind !== 'scalar' || node.anchor !== undefined || node.tag !== undefined)
      return notEditable(NO_KEYS);
    const insert = node.style === 'empty' ? ` ${number}` : `${number}`;
    return verified(
      member,
      applyChanges(source, [{ ...node.range, insert }]),
      updateAt(data, [index], () => plain),
    );
  }
  const index = root.entries.findLastIndex((one) =>
    order.slice(0, order.indexOf(key)).includes(one.key ?? ''),
  );
  const before = root.entries[index];
  const at = before ? endOfNode(source, before.value, 0).at : (member.parts?.yaml.from ?? 0);
  const insert = `${key}: ${number}${lineEndingOf(source)}`;
  return verified(
    member,
    applyChanges(source, [{ from: at, to: at, insert }]),
    withEntry(data, index + 1, key, plain),
  );
}

/** The file with a key of its front matter beside its own set, added or taken out. */
export function withExtra(
  member: Member,
  command: SetField,
  own: readonly string[],
  habit: WritingHabit,
): Edited {
  const reason = command.value === null ? undefined : reasonAgainst(command.value);
  if (reason !== undefined) return failed({ code: 'unwritable-value', reason });
  const editing = editingOf(member);
  if (!editing) return notEditable(NO_KEYS);
  const edit = setExtra(editing, { map: editing.root, path: [], own, habit }, command);
  return edit.ok
    ? verified(member, applyChanges(member.text, edit.value.changes), edit.value.expected)
    : edit;
}

/** The file with another answer: its body, within the blank line and the line break around it. */
export function withAnswer(member: Member, value: string): Edited {
  const reason = reasonAgainst(value);
  if (reason !== undefined) return failed({ code: 'unwritable-value', reason });
  const { text, parts } = member;
  if (!parts) return notEditable(NO_KEYS);
  const plain = value.replace(/\r\n?/g, '\n');
  const ending = lineEndingOf(text);
  const { range } = parts.answer;
  const written = plain.replaceAll('\n', ending);
  // A text that begins with a blank line needs one in front of it that is not its own, and the last line its end.
  const gap = range.from === parts.body.from && /^[ \t]*\n/.test(plain) ? ending : '';
  const closes = text.startsWith('\n', range.from - 1) ? '' : ending;
  const end = range.to === text.length && plain.endsWith('\n') ? ending : '';
  const next = readMember(
    member.name,
    text.slice(0, range.from) +
      (range.from === parts.body.from ? closes : '') +
      gap +
      written +
      end +
      text.slice(range.to),
  );
  const isMeant =
    next.parts?.answer.value === plain &&
    text.slice(0, parts.yaml.to) === next.text.slice(0, next.parts.yaml.to);
  return isMeant
    ? ok(next)
    : failed({ code: 'verification-failed', detail: 'the body would not be the answer' });
}

/** What no file of the folder can hold. */
export function reasonAgainst(value: string): string | undefined {
  if (value.includes(FILE_MARK)) {
    return 'The text holds a file separator (U+001C), which parts the files of the folder here. Take it out.';
  }
  return unwritableReason(value);
}

interface MemberEditing extends KeyEditing {
  readonly root: YamlMap;
}

function editingOf({ text, parts }: Member): MemberEditing | undefined {
  return parts?.map && { root: parts.map, source: text, data: yamlData(parts.map) };
}

/** The file as it reads with that text, where its front matter holds what was meant and its body is the same. */
function verified(member: Member, text: string, expected: YamlData): Edited {
  const next = readMember(member.name, text);
  const refused = (detail: string) => failed<CommandError>({ code: 'verification-failed', detail });
  if (!next.parts?.map) return refused('the new text has no front matter');
  const [error] = next.parts.read.errors;
  if (error) return refused(error.message);
  if (!sameData(yamlData(next.parts.map), expected))
    return refused('the front matter holds something else than meant');
  return bodyOf(member) === bodyOf(next) ? ok(next) : refused('the answer would change');
}

function bodyOf({ text, parts }: Member): string {
  return text.slice(parts?.body.from ?? 0);
}
