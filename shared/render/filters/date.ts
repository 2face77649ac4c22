import { readTimestamp } from '../../yaml/ruby-scalar';
import { RubyTime } from '../../yaml/ruby-value';
import type { FilterCall, Filters } from '../liquid/filter';
import { stateOf } from '../liquid/render-state';
import { rubyText } from '../liquid/ruby-text';
import { strftime } from '../../site/strftime';

/** Filters of dates. What reads as no date is passed through; Jekyll's own filters show UTC. */
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
    const time = inUtc(timeOf(this, value));
    return time ? strftime(time, '%Y-%m-%dT%H:%M:%S%:z') : value;
  },
  date_to_rfc822(value) {
    const time = inUtc(timeOf(this, value));
    return time ? strftime(time, '%a, %d %b %Y %H:%M:%S %z') : value;
  },
};

interface Spelling {
  readonly month: string;
  readonly type: unknown;
  readonly style: unknown;
}

function spelled(call: FilterCall, value: unknown, { month, type, style }: Spelling): unknown {
  const time = inUtc(timeOf(call, value));
  if (!time) return value;
  if (type !== 'ordinal') return strftime(time, `%d ${month} %Y`);
  const day = new Date(time.epoch).getUTCDate();
  const ordinal = `${day}${ordinalEnding(day)}`;
  return strftime(time, style === 'US' ? `${month} ${ordinal}, %Y` : `${ordinal} ${month} %Y`);
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function inUtc(time: RubyTime | undefined): RubyTime | undefined {
  return time && new RubyTime(time.epoch, 'moment');
}

/** `Liquid::Utils.to_date`. `now` and `today` are the moment the site was read, so that a preview keeps still. */
function timeOf(call: FilterCall, value: unknown): RubyTime | undefined {
  if (value instanceof RubyTime) return value;
  if (typeof value === 'number') return new RubyTime(value * 1000, 'moment');
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const text = value.trim();
  if (/^(?:now|today)$/i.test(text)) return stateOf(call.context).site.time;
  if (/^\d+$/.test(text)) return new RubyTime(Number(text) * 1000, 'moment');
  const exact = readTimestamp(text);
  if (exact) return exact;
  const epoch = Date.parse(/\d:\d\d/.test(text) ? text : `${text} UTC`);
  return Number.isNaN(epoch) ? undefined : new RubyTime(epoch, 'moment');
}
