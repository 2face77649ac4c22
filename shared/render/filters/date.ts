import { RubyTime } from '../../yaml/ruby-value';
import type { FilterCall, Filters } from '../liquid/filter';
import { stateOf } from '../liquid/render-state';
import { rubyText } from '../../yaml/ruby-text';
import { readTime } from '../../site/read-time';
import { strftime } from '../../site/strftime';
import { inZone, onClockOf } from '../../site/time-zone';

/** Filters of dates. Liquid's passes through what reads as no date; Jekyll's own stop there, and show the site's time. */
export const dateFilters: Filters = {
  date(value, format) {
    const pattern = rubyText(format);
    const time = timeOf(this, value);
    return time && pattern !== '' ? strftime(time, pattern) : value;
  },
  date_to_string(value, type, style) {
    return spelled(this, value, { month: '%b', type, style });
  },
  date_to_long_string(value, type, style) {
    return spelled(this, value, { month: '%B', type, style });
  },
  date_to_xmlschema(value) {
    return dateToXmlSchema(this, value);
  },
  date_to_rfc822(value) {
    const time = localTime(this, value);
    return time ? strftime(time, '%a, %d %b %Y %H:%M:%S %z') : value;
  },
};

/** A date as XML Schema and Atom write it; what reads as no date as it is. */
export function dateToXmlSchema(call: FilterCall, value: unknown): unknown {
  const time = localTime(call, value);
  return time ? strftime(time, '%Y-%m-%dT%H:%M:%S%:z') : value;
}

interface Spelling {
  readonly month: string;
  readonly type: unknown;
  readonly style: unknown;
}

function spelled(call: FilterCall, value: unknown, { month, type, style }: Spelling): unknown {
  const time = localTime(call, value);
  if (!time) return value;
  if (type !== 'ordinal') return strftime(time, `%d ${month} %Y`);
  const day = time.wallClock.getUTCDate();
  const ordinal = `${day}${ordinalEnding(day)}`;
  return strftime(time, style === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`);
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/**
 * Jekyll's own filters show a moment on the site's clocks; a day begins at midnight there. Undefined for nothing, and
 * throws for what is no date.
 */
function localTime(call: FilterCall, value: unknown): RubyTime | undefined {
  if (rubyText(value) === '') return undefined;
  const zone = stateOf(call.context).site.config.timezone;
  const time = timeOf(call, value);
  if (!time) throw new Error(`“${rubyText(value)}” is no date; Jekyll stops here.`);
  return time.kind === 'day' ? onClockOf(time.epoch, zone) : inZone(time, zone);
}

/** `Liquid::Utils.to_date`. `now` and `today` are the moment the site was read, so that a preview keeps still. */
function timeOf(call: FilterCall, value: unknown): RubyTime | undefined {
  const { config, time } = stateOf(call.context).site;
  const zone = config.timezone;
  if (value instanceof RubyTime) return value.zone === 'local' ? inZone(value, zone) : value;
  if (typeof value === 'number' && Number.isInteger(value))
    return inZone(new RubyTime(value * 1000, 'moment'), zone);
  if (typeof value !== 'string' || value === '') return undefined;
  if (/^(?:now|today)$/i.test(value)) return inZone(time, zone);
  if (/^\d+$/.test(value)) return inZone(new RubyTime(Number(value) * 1000, 'moment'), zone);
  return readTime(value, zone, time);
}
