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

type Field = (date: Date) => string | number;

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

/** Letter to what it stands for, the width it is padded to, and with what. */
const FIELDS: Readonly<
  Record<string, { readonly of: Field; readonly width?: number; readonly pad?: string }>
> = {
  Y: { of: (date) => date.getUTCFullYear() },
  C: { of: (date) => Math.floor(date.getUTCFullYear() / 100), width: 2 },
  y: { of: (date) => date.getUTCFullYear() % 100, width: 2 },
  m: { of: (date) => date.getUTCMonth() + 1, width: 2 },
  B: { of: (date) => MONTHS[date.getUTCMonth()] ?? '' },
  b: { of: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3) },
  h: { of: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3) },
  d: { of: (date) => date.getUTCDate(), width: 2 },
  e: { of: (date) => date.getUTCDate(), width: 2, pad: ' ' },
  j: { of: dayOfYear, width: 3 },
  H: { of: (date) => date.getUTCHours(), width: 2 },
  k: { of: (date) => date.getUTCHours(), width: 2, pad: ' ' },
  I: { of: hour12, width: 2 },
  l: { of: hour12, width: 2, pad: ' ' },
  M: { of: (date) => date.getUTCMinutes(), width: 2 },
  S: { of: (date) => date.getUTCSeconds(), width: 2 },
  L: { of: (date) => date.getUTCMilliseconds(), width: 3 },
  N: { of: (date) => String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(9, '0') },
  p: { of: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM') },
  P: { of: (date) => (date.getUTCHours() < 12 ? 'am' : 'pm') },
  A: { of: (date) => DAYS[date.getUTCDay()] ?? '' },
  a: { of: (date) => (DAYS[date.getUTCDay()] ?? '').slice(0, 3) },
  u: { of: (date) => date.getUTCDay() || 7 },
  w: { of: (date) => date.getUTCDay() },
  U: { of: (date) => weekOfYear(date, 0), width: 2 },
  W: { of: (date) => weekOfYear(date, 1), width: 2 },
  V: { of: (date) => isoWeek(date).week, width: 2 },
  G: { of: (date) => isoWeek(date).year },
  g: { of: (date) => isoWeek(date).year % 100, width: 2 },
  n: { of: () => '\n' },
  t: { of: () => '\t' },
  '%': { of: () => '%' },
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

/** Ruby's `Time#strftime`, in the time's own zone. A letter that means nothing stays as it is. */
export function strftime(time: RubyTime, format: string): string {
  const date = time.wallClock;
  const zone = time.zone === 'UTC' ? '+0000' : time.zone;
  return format.replace(
    /%([-0^#_]*)(\d*)(:{0,2}z|[a-zA-Z%])/g,
    (whole, flags: string, width: string, letter: string) => {
      if (letter === 's') return String(Math.floor(time.epoch / 1000));
      if (letter === 'Z') return zoneName(time);
      if (letter.endsWith('z')) return letter === 'z' ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
      const compound = COMPOUND[letter];
      if (compound !== undefined) return applyFlags(strftime(time, compound), flags);
      const field = FIELDS[letter];
      if (!field) return whole;
      const text = String(field.of(date));
      if (flags.includes('-')) return applyFlags(text, flags);
      const fill = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : (field.pad ?? '0');
      const wanted = width === '' ? (field.width ?? 0) : Number(width);
      return applyFlags(text.padStart(Math.min(wanted, 100), fill), flags);
    },
  );
}

/** A zone that is told by its distance from UTC has no name. */
function zoneName(time: RubyTime): string {
  if (time.kind === 'day') return '+00:00';
  return time.zone === 'UTC' || time.zone === '+0000' ? 'UTC' : '';
}

function applyFlags(text: string, flags: string): string {
  if (flags.includes('^')) return text.toUpperCase();
  return flags.includes('#') ? text.toUpperCase() : text;
}
