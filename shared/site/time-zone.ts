import { RubyTime } from '../yaml/ruby-value';

/**
 * The zone that the site's times are shown in, by its name (`Europe/Berlin`). Jekyll takes the computer's where
 * `_config.yml` names none; the computers that publish sites are in UTC, so that counts here.
 */
export type TimeZone = string | undefined;

/** The same moment, shown in the zone. */
export function inZone(time: RubyTime, zone: TimeZone): RubyTime {
  return new RubyTime(time.epoch, 'moment', offsetText(offsetAt(zone, time.epoch)));
}

/** The moment at which a clock in the zone shows what the given one's fields in UTC say. */
export function onClockOf(wallClock: number, zone: TimeZone): RubyTime {
  const guess = wallClock - offsetAt(zone, wallClock) * 60_000;
  const epoch = wallClock - offsetAt(zone, guess) * 60_000;
  return inZone(new RubyTime(epoch, 'moment'), zone);
}

/** In minutes east of UTC. A zone that is not known is UTC, as it is to the C library. */
function offsetAt(zone: TimeZone, epoch: number): number {
  if (zone === undefined || /^(?:UTC|GMT|Etc\/UTC)$/i.test(zone)) return 0;
  const name = formatterOf(zone)
    ?.formatToParts(epoch)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):?(\d\d)?/.exec(name ?? '') ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone));
  return formatters.get(zone);
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const digits = [Math.trunc(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return (offset < 0 ? '-' : '+') + digits;
}
