import { hasKeptKeys } from './ruby-keys';
import { RubyBigInteger, RubyFloat, RubyTime } from './ruby-value';

/**
 * What `readJekyllYaml` and the like give, as a JSON text that `fromRubyJson` reads back to the same. Undefined for what
 * would not come back the same: a list or mapping that stands at several places, a key that is no text, or one that we
 * mark with.
 */
export function toRubyJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(marked(value, new Set()));
  } catch (error) {
    if (error instanceof NotKeepable) return undefined;
    throw error;
  }
}

/** Throws where the text was not made by `toRubyJson`. */
export function fromRubyJson(json: string): unknown {
  return json.includes(String.raw`"\u0000`) ? JSON.parse(json, revive) : JSON.parse(json);
}

/** The keys of objects that stand for what JSON has no word for: hardly any YAML has a NUL in a key. */
const FLOAT = '\0float';
const TIME = '\0time';
const BIG = '\0big';

class NotKeepable extends Error {}

function marked(value: unknown, seen: Set<object>): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (typeof value !== 'object') throw new NotKeepable();
  if (value instanceof RubyFloat) return { [FLOAT]: Object.is(value.value, -0) ? '-0' : String(value.value) };
  if (value instanceof RubyBigInteger) return { [BIG]: value.digits };
  if (value instanceof RubyTime) return { [TIME]: [value.epoch, value.kind, value.zone] };
  if (seen.has(value)) throw new NotKeepable();
  seen.add(value);
  if (Array.isArray(value)) return value.map((item) => marked(item, seen));
  const entries = Object.entries(value);
  if (Object.getPrototypeOf(value) !== Object.prototype || hasKeptKeys(value)) throw new NotKeepable();
  if (entries.some(([key]) => key.startsWith('\0') || key === '__proto__')) throw new NotKeepable();
  return Object.fromEntries(entries.map(([key, inner]) => [key, marked(inner, seen)]));
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (FLOAT in value) return new RubyFloat(Number(value[FLOAT]));
  if (BIG in value) return new RubyBigInteger(String(value[BIG]));
  if (!(TIME in value) || !Array.isArray(value[TIME])) return value;
  const [epoch, kind, zone]: unknown[] = value[TIME];
  return new RubyTime(Number(epoch), kind === 'day' ? 'day' : 'moment', String(zone));
}
