import { readTimestamp } from '../yaml/ruby-scalar';
import { RubyTime } from '../yaml/ruby-value';
import { inZone, onClockOf, type TimeZone } from './time-zone';

/**
 * Ruby's `Time.parse`: a date and a time of day in one of the usual ways of writing, either of which may be missing.
 * Without a zone of its own it is a time of the site's. Undefined where no date can be made out.
 */
export function readTime(text: string, zone: TimeZone, now: RubyTime): RubyTime | undefined {
  const trimmed = text.trim();
  const exact = readTimestamp(trimmed);
  if (exact && ZONED.test(trimmed)) return exact;
  if (exact) return onClockOf(exact.epoch, zone);
  const clock = CLOCK.exec(trimmed);
  const rest = clock ? trimmed.replace(clock[0], ' ') : trimmed;
  const day = readDay(rest, now) ?? (clock ? startOfDay(inZone(now, zone)) : undefined);
  if (day === undefined) return undefined;
  const wallClock = day + (clock ? clockTime(clock) : 0);
  const own = OFFSET.exec(rest.slice(Math.max(0, clock?.index ?? 0)));
  return own ? withOffset(wallClock, own) : onClockOf(wallClock, zone);
}

/** A zone stands behind a time of day: the end of `2021-03-04` is none. */
const ZONED = /:\d\d(?:\.\d*)?\s*(?:Z|[+-]\d\d?(?::?\d\d)?)$/;
const CLOCK = /\b(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*([ap])?\.?m?\b/i;
const OFFSET = /(?:^|\s)(?:(UTC|GMT|Z)\b|([+-])(\d\d):?(\d\d)\b)/i;

function clockTime([, hours, minutes, seconds, half]: RegExpExecArray): number {
  const given = Number(hours);
  const hour = half === undefined ? given : (given % 12) + (/p/i.test(half) ? 12 : 0);
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000;
}

function withOffset(wallClock: number, [, utc, sign, hours, minutes]: RegExpExecArray): RubyTime {
  if (utc !== undefined) return new RubyTime(wallClock, 'moment', 'UTC');
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new RubyTime(
    wallClock - (sign === '-' ? -size : size),
    'moment',
    `${sign ?? '+'}${hours ?? '00'}${minutes ?? '00'}`,
  );
}

function startOfDay(time: RubyTime): number {
  return Math.floor(time.wallClock.getTime() / 86_400_000) * 86_400_000;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Midnight UTC of the day that a text names, in milliseconds. */
function readDay(text: string, now: RubyTime): number | undefined {
  const thisYear = now.wallClock.getUTCFullYear();
  const iso = /\b(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\b/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const packed = /^\s*(\d{4})(\d\d)(\d\d)\b/.exec(text);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.exec(text);
  if (!named) return undefined;
  const month = MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1;
  const numbers = [...text.matchAll(/\b(\d{1,4})(?:st|nd|rd|th)?\b/gi)].map(([, digits = '']) => digits);
  const year = numbers.find((digits) => digits.length > 2) ?? numbers[1];
  const day = numbers.find((digits) => digits !== year);
  return dayOf(year === undefined ? thisYear : fullYear(year), month, Number(day ?? 1));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day that its month lacks is one of the next month.
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? date.getTime() : undefined;
}
