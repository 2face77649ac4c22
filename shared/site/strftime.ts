import type { RubyTime } from '../yaml/ruby-value';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const hour12 = (date: Date): number => date.getUTCHours() % 12 || 12;
const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
const weekOfYear = (date: Date, firstDay: number): number =>
  Math.floor((dayOfYear(date) + 6 - ((date.getUTCDay() - firstDay + 7) % 7)) / 7);

/** The week that the date's Thursday lies in, and that one's year (ISO 8601). */
function isoWeek(date: Date): { readonly week: number; readonly year: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  return { week: Math.floor((dayOfYear(thursday) + 6) / 7), year: thursday.getUTCFullYear() };
}

/** A number is filled up to its width with its sign, a text with spaces. */
type Field =
  | { readonly number: (date: Date) => number; readonly width: number; readonly fill?: ' ' }
  | { readonly text: (date: Date) => string };

/** What each letter stands for. */
const FIELDS: Readonly<Record<string, Field>> = {
  Y: { number: (date) => date.getUTCFullYear(), width: 4 },
  C: { number: (date) => Math.floor(date.getUTCFullYear() / 100), width: 2 },
  y: { number: (date) => date.getUTCFullYear() % 100, width: 2 },
  m: { number: (date) => date.getUTCMonth() + 1, width: 2 },
  B: { text: (date) => MONTHS[date.getUTCMonth()] ?? '' },
  b: { text: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3) },
  h: { text: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3) },
  d: { number: (date) => date.getUTCDate(), width: 2 },
  e: { number: (date) => date.getUTCDate(), width: 2, fill: ' ' },
  j: { number: dayOfYear, width: 3 },
  H: { number: (date) => date.getUTCHours(), width: 2 },
  k: { number: (date) => date.getUTCHours(), width: 2, fill: ' ' },
  I: { number: hour12, width: 2 },
  l: { number: hour12, width: 2, fill: ' ' },
  M: { number: (date) => date.getUTCMinutes(), width: 2 },
  S: { number: (date) => date.getUTCSeconds(), width: 2 },
  p: { text: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM') },
  P: { text: (date) => (date.getUTCHours() < 12 ? 'am' : 'pm') },
  A: { text: (date) => DAYS[date.getUTCDay()] ?? '' },
  a: { text: (date) => (DAYS[date.getUTCDay()] ?? '').slice(0, 3) },
  u: { number: (date) => date.getUTCDay() || 7, width: 1 },
  w: { number: (date) => date.getUTCDay(), width: 1 },
  U: { number: (date) => weekOfYear(date, 0), width: 2 },
  W: { number: (date) => weekOfYear(date, 1), width: 2 },
  V: { number: (date) => isoWeek(date).week, width: 2 },
  G: { number: (date) => isoWeek(date).year, width: 4 },
  g: { number: (date) => isoWeek(date).year % 100, width: 2 },
  n: { text: () => '\n' },
  t: { text: () => '\t' },
  '%': { text: () => '%' },
};

const COMPOUND: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  T: '%H:%M:%S',
  v: '%e-%^b-%Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/** Letters that may stand behind an `E` or an `O`, which change nothing. */
const MODIFIED = /^(?:E[cCxXyY]|O[deHkIlmMSuUVwWy])$/;

/** Ruby's `Time#strftime`, in the time's own zone. A letter that means nothing stays as it is. */
export function strftime(time: RubyTime, format: string): string {
  return format.replace(
    /%([-0^#_]*)(\d*)(:{1,3}z|[EO]?[a-zA-Z%+])/g,
    (whole, flags: string, width: string, letters: string) => {
      const letter = MODIFIED.test(letters) ? letters.slice(1) : letters;
      return converted(time, letter, { flags, width: Math.min(Number(width), 100) }) ?? whole;
    },
  );
}

interface Conversion {
  /** The signs between `%` and the width. */
  readonly flags: string;
  /** 0 where none is given. */
  readonly width: number;
}

function converted(time: RubyTime, letter: string, conversion: Conversion): string | undefined {
  const { wallClock } = time;
  const field = FIELDS[letter];
  if (field && 'number' in field) return filledNumber(field.number(wallClock), field, conversion);
  if (field) return filledText(field.text(wallClock), conversion, letter === 'p' ? 'lower' : 'upper');
  if (letter === 's') return filledNumber(Math.floor(time.epoch / 1000), { width: 1 }, conversion);
  if (letter === 'Z') return zoneName(time) && filledText(zoneName(time), conversion, 'lower');
  if (/^:*z$/.test(letter)) return distance(time, letter.length - 1, conversion);
  if (letter === 'L' || letter === 'N')
    return fraction(wallClock, conversion.width || (letter === 'L' ? 3 : 9));
  if (time.kind === 'day' && letter === 'Q') return String(time.epoch);
  const compound = time.kind === 'day' && letter === '+' ? '%a %b %e %H:%M:%S %Z %Y' : COMPOUND[letter];
  return compound && filledText(strftime(time, compound), conversion, 'kept');
}

function filledNumber(
  value: number,
  { width, fill = '0' }: { readonly width: number; readonly fill?: string },
  conversion: Conversion,
): string {
  const { flags } = conversion;
  const digits = String(Math.abs(value));
  if (flags.includes('-')) return String(value);
  const sign = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : fill;
  const wanted = conversion.width || width;
  if (value >= 0) return digits.padStart(wanted, sign);
  return sign === '0' ? `-${digits.padStart(wanted, '0')}` : `-${digits}`.padStart(wanted, sign);
}

/** @param turned - what a `#` makes of the letters */
function filledText(text: string, { flags, width }: Conversion, turned: 'lower' | 'upper' | 'kept'): string {
  const cased =
    flags.includes('^') || (flags.includes('#') && turned === 'upper') ? text.toUpperCase() : text;
  const shown = flags.includes('#') && turned === 'lower' ? text.toLowerCase() : cased;
  return flags.includes('-') ? shown : shown.padStart(width, flags.includes('0') ? '0' : ' ');
}

function fraction(date: Date, digits: number): string {
  return String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(digits, '0').slice(0, digits);
}

/** How far the zone is from UTC: with no, one or two colons to the second, or (with three) as short as can be. */
function distance({ zone }: RubyTime, colons: number, { flags, width }: Conversion): string {
  const [sign = '+', hours = '00', minutes = '00'] = /^([-+])(\d\d)(\d\d)$/.exec(zone)?.slice(1) ?? [];
  const behind = [minutes, `:${minutes}`, `:${minutes}:00`, minutes === '00' ? '' : `:${minutes}`][colons];
  const room = width - (behind?.length ?? 0);
  if (flags.includes('_')) return `${sign}${Number(hours)}`.padStart(Math.max(room, 3), ' ') + behind;
  return sign + hours.padStart(room - 1, '0') + behind;
}

/** A zone that is told by its distance from UTC has no name. */
function zoneName(time: RubyTime): string {
  if (time.kind === 'day') return '+00:00';
  return time.zone === 'UTC' || time.zone === '+0000' ? 'UTC' : '';
}
