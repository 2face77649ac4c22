import { RubyTime } from '../yaml/ruby-value';
import { textParts, type TimeParts } from './time-parts';
import { inZone, onClockOf, type TimeZone } from './time-zone';

/**
 * Ruby's `Time.parse`: a date and a time of day in one of many ways of writing. What stands before the first part that
 * is given (the year, the month, the day) is that of now, what stands behind it is the first. Without a zone of its own
 * it is a time of the site's. Undefined where nothing can be made out, or a part is none that a time can have.
 */
export function readTime(text: string, zone: TimeZone, now: RubyTime): RubyTime | undefined {
  const parts = textParts(text);
  const offset = parts.zone === undefined ? undefined : offsetOf(parts.zone);
  const [year, month, day, hour, minute] = filled(
    [parts.year, parts.month, parts.day, parts.hour, parts.minute],
    offset === undefined ? inZone(now, zone) : shiftedBy(now.epoch, offset),
  );
  const second = parts.second ?? 0;
  const isGiven = Object.entries(parts).some(([name, value]) => name !== 'zone' && value !== undefined);
  if (!isGiven || !isReal({ month, day, hour, minute, second })) return undefined;
  const wallClock = new Date(0);
  wallClock.setUTCFullYear(year, month - 1, parts.dayOfYear ?? day);
  const epoch = wallClock.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
  if (Number.isNaN(epoch)) return undefined;
  if (offset === undefined) return onClockOf(epoch, zone);
  const isUtc = /^(?:z|utc|-00:?00)$/i.test(parts.zone ?? '');
  return isUtc ? new RubyTime(epoch, 'moment', 'UTC') : shiftedBy(epoch - offset * 60_000, offset);
}

type Fields = readonly [year: number, month: number, day: number, hour: number, minute: number];

function filled(given: readonly (number | undefined)[], { wallClock }: RubyTime): Fields {
  const today = [
    wallClock.getUTCFullYear(),
    wallClock.getUTCMonth() + 1,
    wallClock.getUTCDate(),
    wallClock.getUTCHours(),
    wallClock.getUTCMinutes(),
  ];
  const first = [0, 1, 1, 0, 0];
  const from = given.findIndex((value) => value !== undefined);
  const part = (at: number): number => given[at] ?? (from === -1 || at < from ? today[at] : first[at]) ?? 0;
  return [part(0), part(1), part(2), part(3), part(4)];
}

/** A day that its month lacks is one of the next month. */
function isReal(time: {
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}): boolean {
  const { month, day, hour, minute, second } = time;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay && minute < 60 && second < 61 && (hour < 24 || (hour === 24 && minute === 0 && second === 0));
}

function shiftedBy(epoch: number, offset: number): RubyTime {
  const size = Math.abs(offset);
  const digits = [Math.trunc(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return new RubyTime(epoch, 'moment', (offset < 0 ? '-' : '+') + digits);
}

/** The zones that Ruby knows by name: their hours from UTC. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  ut: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** In minutes; a zone that is none of these is taken for the site's. */
function offsetOf(zone: NonNullable<TimeParts['zone']>): number | undefined {
  const named = NAMED_ZONES[zone.toLowerCase()];
  if (named !== undefined) return named * 60;
  const [, sign, hours, minutes = '0'] = /^([-+])(\d\d)(?::?(\d\d))?$/.exec(zone) ?? [];
  if (hours === undefined) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}
