import {
  constructFromEvents,
  defineScalarTag,
  EVENT_ID,
  NOT_RESOLVED,
  parseEvents,
  YAML11_SCHEMA,
  YAMLException,
} from 'js-yaml';
import { parseDocument } from 'yaml';
import { failed, ok, type Result } from '../text/result';
import { RubyFloat, RubyTime } from './ruby-value';

/** Why a YAML text could not be read; line and column counted from 1. */
export interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a YAML text as Jekyll reads it: YAML 1.1 by Ruby's Psych (`yes` is true, `012` is 10, `12:30` is 750 minutes),
 * of a key that stands twice the last wins, an alias without its anchor is null, an empty text is null. Only the first
 * document counts. Whole floats are `RubyFloat`, dates and times `RubyTime`.
 */
export function readJekyllYaml(text: string): Result<unknown, YamlError> {
  try {
    const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const events = parseEvents(source, { maxDepth: 200 });
    const documents = constructFromEvents(withoutDanglingAliases(events, source), {
      source,
      schema: SCHEMA,
      json: true,
      maxTotalMergeKeys: 100_000,
      maxAliases: 10_000,
    });
    return ok(documents[0] ?? null);
  } catch (error) {
    return failed(yamlError(error));
  }
}

/**
 * What can be made out of a YAML text with syntax errors, read leniently: for showing the rest of a page. Null where
 * that is nothing. Throws never.
 */
export function salvageYaml(text: string): unknown {
  try {
    const options = { version: '1.1', uniqueKeys: false, strict: false, logLevel: 'silent' } as const;
    const value: unknown = parseDocument(text, { ...options, prettyErrors: false }).toJS({
      maxAliasCount: 1000,
    });
    return value ?? null;
  } catch {
    return null;
  }
}

type YamlEvents = ReturnType<typeof parseEvents>;

/** The line and column that js-yaml names are of the text it was given, counted from 0. */
function yamlError(error: unknown): YamlError {
  if (error instanceof YAMLException) {
    const mark = error.mark;
    return { message: error.reason, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  }
  return { message: error instanceof Error ? error.message : String(error), line: 1, column: 1 };
}

function withoutDanglingAliases(events: YamlEvents, source: string): YamlEvents {
  const anchors = new Set<string>();
  return events.map((event) => {
    if (event.type === EVENT_ID.ALIAS) {
      if (anchors.has(source.slice(event.anchorStart, event.anchorEnd))) return event;
      return emptyScalar(event.anchorStart);
    }
    if ('anchorStart' in event && event.anchorStart !== -1) {
      anchors.add(source.slice(event.anchorStart, event.anchorEnd));
    }
    return event;
  });
}

function emptyScalar(at: number): YamlEvents[number] {
  return {
    type: EVENT_ID.SCALAR,
    valueStart: at,
    valueEnd: at,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: 1,
    chomping: 1,
    indent: 0,
    fast: true,
  };
}

const BOOLEAN = /^(?:yes|true|on)$|^(?:no|false|off)$/i;
const TRUE = /^(?:yes|true|on)$/i;

const booleanTag = defineScalarTag<boolean>('tag:yaml.org,2002:bool', {
  implicit: true,
  resolve: (source) => (BOOLEAN.test(source) ? TRUE.test(source) : NOT_RESOLVED),
  identify: () => false,
});

/** `Psych::ScalarScanner::INTEGER`, legacy form: commas and underscores between digits are allowed. */
const INTEGER = /^[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)$/;
const OCTAL = /^[-+]?0[0-7_,]+$/;
const HEXADECIMAL = /^[-+]?0[xX][0-9a-fA-F_,]+$/;
const BINARY = /^[-+]?0b[01_,]+$/;
const SEXAGESIMAL = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;

const integerTag = defineScalarTag<number>('tag:yaml.org,2002:int', {
  implicit: true,
  resolve: readInteger,
  identify: () => false,
});

function readInteger(source: string): number | typeof NOT_RESOLVED {
  const sign = source.startsWith('-') ? -1 : 1;
  const digits = source.replace(/^[-+]/, '').replace(/[_,]/g, '');
  if (INTEGER.test(source)) return sign * Number(digits);
  if (OCTAL.test(source)) return sign * Number.parseInt(digits, 8);
  if (HEXADECIMAL.test(source)) return sign * Number.parseInt(digits.slice(2), 16);
  if (BINARY.test(source)) return sign * Number.parseInt(digits.slice(2), 2);
  if (SEXAGESIMAL.test(source)) return sign * base60(digits);
  return NOT_RESOLVED;
}

function base60(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+]?[0-9]+)?$|^[-+]?[0-9][0-9_,]*[eE][-+]?[0-9]+$/;
const SEXAGESIMAL_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/;

const floatTag = defineScalarTag<number | RubyFloat>('tag:yaml.org,2002:float', {
  implicit: true,
  resolve: readFloat,
  identify: () => false,
});

function readFloat(source: string): number | RubyFloat | typeof NOT_RESOLVED {
  if (/^[-+]?\.inf$/i.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  if (/^\.nan$/i.test(source)) return Number.NaN;
  if (SEXAGESIMAL_FLOAT.test(source)) {
    const sign = source.startsWith('-') ? -1 : 1;
    return asFloat(sign * base60(source.replace(/^[-+]/, '').replace(/_/g, '')));
  }
  if (!FLOAT.test(source) || !/[0-9]/.test(source)) return NOT_RESOLVED;
  return asFloat(Number(source.replace(/[_,]/g, '').replace(/\.(?=$|[eE])/, '')));
}

function asFloat(value: number): number | RubyFloat {
  return Number.isInteger(value) ? new RubyFloat(value) : value;
}

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const MOMENT =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;

const timestampTag = defineScalarTag<RubyTime>('tag:yaml.org,2002:timestamp', {
  implicit: true,
  resolve: (source) => readTimestamp(source) ?? NOT_RESOLVED,
  identify: () => false,
});

/** Reads a YAML 1.1 date or time; undefined where the text is none, or no day of the calendar. */
export function readTimestamp(source: string): RubyTime | undefined {
  const day = DAY.exec(source);
  if (day) {
    const epoch = epochOf(day.slice(1, 4).map(Number), [0, 0, 0]);
    return epoch === undefined ? undefined : new RubyTime(epoch, 'day');
  }
  const moment = MOMENT.exec(source);
  if (!moment) return undefined;
  const epoch = epochOf(moment.slice(1, 4).map(Number), moment.slice(4, 7).map(Number));
  if (epoch === undefined) return undefined;
  const fraction = Math.trunc(Number(`0.${moment[7] ?? 0}`) * 1000);
  const zone = moment[8];
  const given = zone === undefined || zone === 'Z' ? 'UTC' : zoneText(zone);
  return new RubyTime(epoch + fraction - offsetOf(zone), 'moment', given);
}

/** `+2` and `+02:00` are `+0200`. */
function zoneText(zone: string): string {
  const [, sign = '+', hours = '0', minutes = '00'] = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  return sign + hours.padStart(2, '0') + minutes;
}

function epochOf(day: readonly number[], time: readonly number[]): number | undefined {
  const [year = 0, month = 0, date = 0] = day;
  const [hour = 0, minute = 0, second = 0] = time;
  const midnight = new Date(Date.UTC(year, month - 1, date));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== date) return undefined;
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

function offsetOf(zone: string | undefined): number {
  const parts = /^([-+])(\d{1,2}):?(\d\d)?$/.exec(zone ?? '');
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}

const SCHEMA = YAML11_SCHEMA.withTags(booleanTag, integerTag, floatTag, timestampTag);
