/** What a text says of a time; undefined for what it doesn't say. */
export interface TimeParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** From 1, instead of a month and a day. */
  readonly dayOfYear?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  /** With its fraction. */
  readonly second?: number | undefined;
  /** As it is written: `+0200`, `EST`, or a word that is no zone. */
  readonly zone?: string | undefined;
}

/**
 * What Ruby's `Date._parse` makes out in a text: a time of day anywhere in it, and a date in the first of the ways of
 * writing that fits (a name of a month, hyphens, slashes, dots, digits alone).
 */
export function textParts(text: string): TimeParts {
  const plain = text.replace(/[^-+',./:@\p{L}\p{N}[\]]+/gu, ' ').replace(WEEKDAY, ' ');
  const clock = CLOCK.exec(plain);
  const time = clock ? clockParts(clock) : {};
  const rest = clock ? plain.replace(clock[0], ' ') : plain;
  for (const [form, read] of DATES) {
    const found = form.exec(rest);
    if (found) return { ...time, ...read(found) };
  }
  return { ...time, ...digitParts(rest) };
}

const WEEKDAY = /\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i;
const CLOCK = new RegExp(
  String.raw`(?:(\d+)\s*:\s*(\d+)(?:\s*:\s*(\d+(?:[,.]\d*)?))?|(\d+)\s*h(?:\s*(\d+)m?(?:\s*(\d+)s?)?)?)` +
    String.raw`(?:\s*([ap])(?:m\b|\.m\.))?ZONE|(\d+)\s*([ap])(?:m\b|\.m\.)ZONE`.replaceAll(
      'ZONE',
      String.raw`(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z]+(?:\sdst)?\b))?`,
    ),
  'i',
);

function clockParts(found: RegExpExecArray): TimeParts {
  const [, h1, m1, s1, h2, m2, s2, half1, zone1, h3, half2, zone2] = found;
  const given = Number(h1 ?? h2 ?? h3);
  const half = half1 ?? half2;
  const second = s1 ?? s2;
  return {
    hour: half === undefined ? given : (given % 12) + (/p/i.test(half) ? 12 : 0),
    minute: numberIn(m1 ?? m2),
    second: second === undefined ? undefined : Number(second.replace(',', '.')),
    zone: zone1 ?? zone2,
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})`;
const ERA = String.raw`(?:c(?:e|\.e\.)|b(?:ce|\.c\.e\.)|a(?:d|\.d\.)|b(?:c|\.c\.))?`;

/** The ways of writing a date, in the order in which they are tried. */
const DATES: readonly (readonly [form: RegExp, read: (found: RegExpExecArray) => TimeParts])[] = [
  [
    new RegExp(
      String.raw`'?(\d+)[^-\d\s]*\s*${MONTH}[^-\d\s']*(?:\s*${ERA}\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?`,
      'i',
    ),
    ([, day, month, year]) => arranged(year, monthOf(month), day),
  ],
  [
    new RegExp(String.raw`\b${MONTH}[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*${ERA}\s*('?-?\d+))?`, 'i'),
    ([, month, day, year]) => arranged(year, monthOf(month), day),
  ],
  [/('?[-+]?\d+)-(\d+)-('?-?\d+)/, ([, year, month, day]) => arranged(year, month, day)],
  [/\b\d{2}(?:\d{2})?-?w\d{2}(?:-?\d)?\b|-w-\d\b/i, () => ({})],
  [
    new RegExp(String.raw`('?-?\d+)-${MONTH}[^-/.]*-('?-?\d+)`, 'i'),
    ([, day, month, year]) => arranged(year, monthOf(month), day),
  ],
  [
    new RegExp(String.raw`\b${MONTH}[^-/.]*-('?-?\d+)(?:-('?-?\d+))?`, 'i'),
    ([, month, day, year]) => arranged(year, monthOf(month), day),
  ],
  [/('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/, ([, year, month, day]) => arranged(year, month, day)],
  [/('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/, ([, year, month, day]) => arranged(year, month, day)],
  [/(?<![-+\d])(\d{4})-(\d{3})\b/, ([, year, day]) => ({ year: numberIn(year), dayOfYear: numberIn(day) })],
  [/'(\d+)\b/, ([, year]) => ({ year: fullYear(year ?? '') })],
  [new RegExp(String.raw`\b${MONTH}\S*`, 'i'), ([, month]) => ({ month: numberIn(monthOf(month)) })],
  [/\b(\d+)(?:st|nd|rd|th)\b/i, ([, day]) => ({ day: numberIn(day) })],
];

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1);
}

/** Which of the three numbers is which: the one with more than two digits, or with an apostrophe, is the year. */
function arranged(first?: string, second?: string, third?: string): TimeParts {
  let [year, month, day] = [first, second, third];
  if (year !== undefined && month !== undefined && day === undefined)
    [year, month, day] = [undefined, year, month];
  if (year === undefined && isYear(day)) [year, day] = [day, undefined];
  if (year !== undefined && !/^'?[-+]?\d+$/.test(year)) [year, day] = [day, year];
  if (isYear(month)) [year, month, day] = [month, day, year];
  if (isYear(day)) [year, day] = [day, year];
  return {
    year: year === undefined ? undefined : fullYear(year),
    month: numberIn(month),
    day: numberIn(day),
  };
}

function isYear(digits: string | undefined): boolean {
  return digits !== undefined && (digits.startsWith("'") || digits.replace(/\D+$/, '').length > 2);
}

/** Two digits stand for a year from 1969 to 2068. */
function fullYear(digits: string): number {
  const year = Number(/[-+]?\d+/.exec(digits)?.[0]);
  const isShort = digits.startsWith("'") || /^\d{1,2}\D*$/.test(digits);
  if (!isShort || year > 99) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

const DIGITS = /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.]\d*)?)?(z\b|[-+]\d{1,4}\b)?/i;

/** Digits alone: what they say depends on how many there are. */
function digitParts(text: string): TimeParts {
  const found = DIGITS.exec(text);
  if (!found) return {};
  const [, sign, digits = '', clock = '', zone] = found;
  const at = (from: number, length = 2, of = digits): number | undefined =>
    of.length < from + length ? undefined : Number(of.slice(from, from + length));
  return {
    ...dayParts(digits, sign ?? '', at),
    ...(clock !== '' && { hour: at(0, 2, clock), minute: at(2, 2, clock), second: at(4, 2, clock) }),
    ...(zone !== undefined && { zone }),
  };
}

function dayParts(
  digits: string,
  sign: string,
  at: (from: number, length?: number) => number | undefined,
): TimeParts {
  switch (digits.length) {
    case 2:
      return { day: at(0) };
    case 3:
      return { dayOfYear: at(0, 3) };
    case 4:
      return { month: at(0), day: at(2) };
    case 5:
      return { year: fullYear(sign + digits.slice(0, 2)), dayOfYear: at(2, 3) };
    case 6:
      return { year: fullYear(sign + digits.slice(0, 2)), month: at(2), day: at(4) };
    case 7:
      return { year: at(0, 4), dayOfYear: at(4, 3) };
    default:
      return {
        year: at(0, 4),
        month: at(4),
        day: at(6),
        ...(digits.length > 9 && { hour: at(8), minute: at(10), second: at(12) }),
      };
  }
}

function numberIn(digits: string | undefined): number | undefined {
  const found = /\d+/.exec(digits ?? '')?.[0];
  return found === undefined ? undefined : Number(found);
}
