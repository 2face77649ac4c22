import { RubyBigInteger, RubyFloat, RubyTime } from './ruby-value';

/** What an unquoted scalar of YAML is to Ruby. */
export type RubyScalar = null | boolean | number | string | RubyBigInteger | RubyFloat | RubyTime;

/** An unquoted scalar that Ruby fails on, and the whole page with it: `0x_`, `.e+3`. */
export const UNREADABLE = Symbol('unreadable');

/**
 * The meaning of an unquoted scalar by `Psych::ScalarScanner` (Psych 4, its legacy integers), which is YAML 1.1 with
 * ways of its own: `12:30` is 45000, for there are always hours, minutes and seconds; `1e3` is a text, for there is no
 * point. A symbol (`:word`), which Jekyll either refuses or takes for a text, is a text.
 */
export function rubyScalar(text: string): RubyScalar | typeof UNREADABLE {
  if (text === '') return null;
  if (!MAY_MEAN_MORE.test(text)) return text;
  if (WORD.test(text) || text.includes('\n')) return readWord(text);
  for (const read of [readTimestamp, readSpecialFloat, readSexagesimal, readFloat, readInteger]) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return text;
}

/** Psych gives a meaning of its own to short words and to what starts like a number; nothing long is any of these. */
const MAY_MEAN_MORE = /^(?:[-+.~0-9][-+.~0-9a-fA-FiInNoxtTzZ_,:\s]{0,60}|[^]{1,5})$/;

/** What doesn't start as a number does, a character before it or not. */
const WORD = /^[^\d.:-]?[\p{Alphabetic}_\s!@#$%^&*(){}<>|/\\~;=]/u;

/** Ruby looks at each line of a short text with several: `a`, an empty line and `no` are false. */
function readWord(text: string): RubyScalar {
  if (text.length > 5) return text;
  if (text === '~' || /^null$/im.test(text)) return null;
  if (/^(?:yes|true|on)$/im.test(text)) return true;
  return /^(?:no|false|off)$/im.test(text) ? false : text;
}

function readSpecialFloat(text: string): number | undefined {
  if (/^[-+]?\.inf$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.nan$/i.test(text) ? Number.NaN : undefined;
}

const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}(\.[0-9_]*)?$/;

/** Hours, minutes and seconds, the last of which may be missing; a minus is of the hours alone. */
function readSexagesimal(text: string): number | RubyFloat | undefined {
  const found = SEXAGESIMAL.exec(text);
  if (!found) return undefined;
  const parts = text.replaceAll('_', '').split(':').map(Number);
  const value = parts.reduce((sum, part, index) => sum + part * 60 ** (2 - index), 0);
  return found[1] === undefined ? value : asFloat(value);
}

const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;

function readFloat(text: string): number | RubyFloat | string | typeof UNREADABLE | undefined {
  if (!FLOAT.test(text)) return undefined;
  if (/^[-+]?\.$/.test(text)) return text;
  if (/^[-+]?\.[eE]/.test(text)) return UNREADABLE;
  return asFloat(Number(text.replace(/[_,]/g, '')));
}

/** A float to Ruby, whole or not. */
export function asFloat(value: number): number | RubyFloat {
  return Number.isInteger(value) ? new RubyFloat(value) : value;
}

const DECIMAL = /^[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)$/;
/** The digits behind the sign, by what they start with. */
const OTHER_BASES = [
  { base: 2, form: /^[-+]?0b([01_,]+)$/ },
  { base: 8, form: /^[-+]?0([0-7_,]+)$/ },
  { base: 16, form: /^[-+]?0x([0-9a-fA-F_,]+)$/ },
] as const;

function readInteger(text: string): number | RubyBigInteger | typeof UNREADABLE | undefined {
  if (DECIMAL.test(text)) return wholeNumber(text.replace(/[_,+]/g, ''));
  for (const { base, form } of OTHER_BASES) {
    const digits = form.exec(text)?.[1]?.replace(/[_,]/g, '');
    if (digits === undefined) continue;
    if (digits === '') return base === 8 ? 0 : UNREADABLE;
    const value = Number.parseInt(digits, base);
    return text.startsWith('-') ? -value : value;
  }
  return undefined;
}

function wholeNumber(digits: string): number | RubyBigInteger {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : new RubyBigInteger(digits);
}

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MOMENT =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?(?:\s*(Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;

/**
 * A date or time; undefined where the text is none, or no day of the calendar. A time without a zone is in UTC.
 */
export function readTimestamp(text: string): RubyTime | undefined {
  const day = DAY.exec(text);
  if (day) return readDay(day.slice(1).map(Number));
  const moment = MOMENT.exec(text);
  if (!moment) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = moment.slice(1, 7).map(Number);
  const offset = offsetOf(moment[8]);
  // A 30th of February is a day of March to Ruby's Time, a 32nd none.
  const real =
    month >= 1 && month <= 12 && date >= 1 && date <= 31 && hour <= 24 && minute < 60 && second <= 60;
  const late = hour === 24 && (minute > 0 || second > 0);
  if (!real || late || offset === undefined) return undefined;
  const seconds = (hour * 60 + minute) * 60 + second - offset * 60;
  const fraction = Math.trunc(Number(`0.${moment[7] ?? 0}`) * 1000);
  const zone = moment[8] === 'Z' ? 'UTC' : moment[8] === undefined ? 'local' : zoneText(offset);
  return new RubyTime(midnight(year, month, date).getTime() + seconds * 1000 + fraction, 'moment', zone);
}

function readDay([year = 0, month = 0, date = 0]: readonly number[]): RubyTime | undefined {
  const day = midnight(year, month, date);
  const real = day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  // The days that the calendar left out when it became the one of today.
  const leftOut = year === 1582 && month === 10 && date > 4 && date < 15;
  return real && !leftOut ? new RubyTime(day.getTime(), 'day') : undefined;
}

function midnight(year: number, month: number, date: number): Date {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  return day;
}

/** In minutes; undefined where no zone is that far off. Ruby overlooks the minus of `-00:30`. */
function offsetOf(zone: string | undefined): number | undefined {
  const parts = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone ?? '');
  if (!parts) return 0;
  const hours = Number(parts[2]);
  const minutes = hours * 60 + Number(parts[3] ?? 0);
  if (minutes >= 24 * 60) return undefined;
  return parts[1] === '-' && hours > 0 ? -minutes : minutes;
}

function zoneText(offset: number): string {
  const size = Math.abs(offset);
  const digits = [Math.trunc(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return (offset < 0 ? '-' : '+') + digits;
}
