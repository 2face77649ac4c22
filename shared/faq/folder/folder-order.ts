import { compareNames } from '../../text/bundle';
import type { Member } from './member';
import { valueAt } from './member-values';

/** What a folder's questions are ordered by: a number in the front matter, else the name of the file. */
export function inOrder(members: readonly Member[], orderKey: string | undefined): readonly Member[] {
  if (orderKey === undefined) return [...members].sort((one, other) => compareNames(one.name, other.name));
  const placed = members.map((member) => ({ member, order: orderOf(member, orderKey) ?? -Infinity }));
  return placed
    .sort(
      (one, other) =>
        (one.order === other.order ? 0 : one.order - other.order) ||
        compareNames(one.member.name, other.member.name),
    )
    .map(({ member }) => member);
}

/** The number that a file is ordered by; undefined where it has none, which sorts first, as Liquid's `sort` does. */
export function orderOf(member: Member, orderKey: string): number | undefined {
  const text = valueAt(member, orderKey) ?? '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** The number that a file's name begins with: `03-how-to-pay.md`. */
export interface NumberedName {
  readonly number: number;
  /** How many digits it has at least. */
  readonly digits: number;
  /** The name behind the number, with what parts them: `-how-to-pay.md`. */
  readonly rest: string;
}

export function numberedName(name: string): NumberedName | undefined {
  const found = /^(\d{1,9})([-_. ].*)$/.exec(name);
  if (!found) return undefined;
  const [, number = '', rest = ''] = found;
  return { number: Number(number), digits: number.length, rest };
}

export function withNumber({ digits, rest }: Omit<NumberedName, 'number'>, number: number): string {
  return `${String(number).padStart(digits, '0')}${rest}`;
}
