import { printedText } from '../../yaml/data';
import type { Member } from './member';

/** What a file's front matter says at a key, as text; '' for what is no text, undefined where there is no such key. */
export function valueAt(member: Member, key: string): string | undefined {
  return valuesOf(member).get(key);
}

export function hasKey(member: Member, key: string): boolean {
  return valuesOf(member).has(key);
}

const known = new WeakMap<Member, ReadonlyMap<string, string>>();

/** Read off once for each file: a command on one of thousands asks all of them. */
function valuesOf(member: Member): ReadonlyMap<string, string> {
  const found = known.get(member);
  if (found) return found;
  const values = new Map<string, string>();
  // Of a key that stands twice, Jekyll takes the last.
  for (const { key, value } of member.parts?.map?.pieces.list ?? []) {
    if (key !== undefined) values.set(key, value.kind === 'scalar' ? printedText(value) : '');
  }
  known.set(member, values);
  return values;
}
