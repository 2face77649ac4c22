import { EVENT_ID, getScalarValue, SCALAR_STYLE, YAMLException, type parseEvents } from 'js-yaml';
import { lineStart } from '../text/line';
import { keepKeys, keyText, rubyEntries } from './ruby-keys';
import { asFloat, rubyScalar, UNREADABLE } from './ruby-scalar';

type YamlEvents = ReturnType<typeof parseEvents>;
type EventOf<Name extends keyof typeof EVENT_ID> = Extract<
  YamlEvents[number],
  { readonly type: (typeof EVENT_ID)[Name] }
>;
type Data = Record<string, unknown>;

/** Names that one text may use, and keys that its merges may copy: beyond, it is made to exhaust its reader. */
const MOST_ALIASES = 10_000;
const MOST_MERGED_KEYS = 100_000;

/**
 * Makes of a YAML text's first document what Ruby does: of a key that stands twice the last wins, and a merge (`<<`)
 * sets its keys where it stands; a name that nothing has is null. Keys become texts, and a name inside what it names
 * is null. A text without a document is null. Throws a `YAMLException` where Ruby fails.
 */
export function rubyData(source: string, events: YamlEvents): unknown {
  return new DocumentReader(source, events).read();
}

interface Read {
  readonly value: unknown;
  /** How it is written, which decides what a merge does. */
  readonly kind: 'scalar' | 'list' | 'mapping' | 'alias';
}

class DocumentReader {
  readonly #source: string;
  readonly #events: YamlEvents;
  readonly #named = new Map<string, unknown>();
  /** The lists and mappings that the next event stands in. */
  readonly #open = new Set<unknown>();
  #next = 0;
  #aliases = 0;
  #mergedKeys = 0;

  constructor(source: string, events: YamlEvents) {
    this.#source = source;
    this.#events = events;
  }

  read(): unknown {
    if (this.#events[0]?.type !== EVENT_ID.DOCUMENT) return null;
    this.#next = 1;
    return this.#node()?.value ?? null;
  }

  /** The node that comes next; undefined where the list or mapping around it ends. */
  #node(): Read | undefined {
    const event = this.#events[this.#next];
    this.#next += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return { value: this.#scalar(event), kind: 'scalar' };
      case EVENT_ID.ALIAS:
        return { value: this.#alias(event), kind: 'alias' };
      case EVENT_ID.SEQUENCE:
        return { value: this.#list(event), kind: 'list' };
      case EVENT_ID.MAPPING:
        return { value: this.#mapping(event), kind: 'mapping' };
      default:
        return undefined;
    }
  }

  #scalar(event: EventOf<'SCALAR'>): unknown {
    const tag = this.#source.slice(event.tagStart, event.tagEnd);
    const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
    if (isBlock) this.#refuseTabs(event.valueStart);
    const text = isBlock ? this.#blockText(event) : getScalarValue(this.#source, event);
    const isText = tag === '' || tag === '!' ? event.style !== SCALAR_STYLE.PLAIN : TEXT_TAG.test(tag);
    const meant = isText ? text : rubyScalar(text);
    if (meant === UNREADABLE) {
      return YAMLException.throwAt(this.#source, event.valueStart, `Ruby can’t read “${text}”`);
    }
    const value = FLOAT_TAG.test(tag) && typeof meant === 'number' ? asFloat(meant) : meant;
    this.#name(event, value);
    return value;
  }

  /** To Ruby, a text whose last line is the file's and has no line break has none either. */
  #blockText(event: EventOf<'SCALAR'>): string {
    const text = getScalarValue(this.#source, event);
    const unended = event.valueEnd === this.#source.length && !this.#source.endsWith('\n');
    return unended ? text.replace(/\n$/, '') : text;
  }

  /** Ruby takes a tab for part of the indentation where it tells that by the first line. */
  #refuseTabs(from: number): void {
    const header = this.#source.slice(lineStart(this.#source, from - 1), from);
    if (/[|>][-+]?[1-9][-+]?[ \t]*(?:#[^\n]*)?\r?\n$/.test(header)) return;
    LEADING_TAB.lastIndex = from;
    if (LEADING_TAB.test(this.#source)) {
      YAMLException.throwAt(
        this.#source,
        LEADING_TAB.lastIndex - 1,
        'tab characters must not be used in indentation',
      );
    }
  }

  #alias({ anchorStart, anchorEnd }: EventOf<'ALIAS'>): unknown {
    this.#aliases += 1;
    if (this.#aliases > MOST_ALIASES)
      return YAMLException.throwAt(this.#source, anchorStart, 'too many aliases');
    const value = this.#named.get(this.#source.slice(anchorStart, anchorEnd)) ?? null;
    return this.#open.has(value) ? null : value;
  }

  #list(event: EventOf<'SEQUENCE'>): readonly unknown[] {
    const list: unknown[] = [];
    this.#name(event, list);
    this.#open.add(list);
    for (let item = this.#node(); item; item = this.#node()) list.push(item.value);
    this.#open.delete(list);
    return list;
  }

  #mapping(event: EventOf<'MAPPING'>): Data {
    const data: Data = {};
    const keys = new Map<string, unknown>();
    const set = (key: unknown, value: unknown): void => {
      const text = keyText(key);
      if (!keys.has(text)) keys.set(text, key);
      setKey(data, text, value);
    };
    this.#name(event, data);
    this.#open.add(data);
    for (;;) {
      const isText = this.#nextIsTaggedText();
      const key = this.#node();
      const value = key && this.#node();
      if (!key || !value) break;
      const merged = key.value === '<<' && !isText ? this.#merged(value) : undefined;
      if (merged) for (const [name, part] of merged) set(name, part);
      else set(key.value, value.value);
    }
    keepKeys(data, keys.values());
    this.#open.delete(data);
    return data;
  }

  #nextIsTaggedText(): boolean {
    const event = this.#events[this.#next];
    return event?.type === EVENT_ID.SCALAR && TEXT_TAG.test(this.#source.slice(event.tagStart, event.tagEnd));
  }

  /** What a merge puts in, in order; undefined where its value is nothing to merge, which leaves it a plain key. */
  #merged({ value, kind }: Read): readonly (readonly [unknown, unknown])[] | undefined {
    const parts = kind === 'list' && Array.isArray(value) ? value.toReversed() : [value];
    if (kind === 'scalar' || !parts.every(isData)) return undefined;
    const entries = parts.flatMap(rubyEntries);
    this.#mergedKeys += entries.length;
    if (this.#mergedKeys > MOST_MERGED_KEYS) return YAMLException.throwAt(this.#source, 0, 'too many merges');
    return entries;
  }

  #name(event: { readonly anchorStart: number; readonly anchorEnd: number }, value: unknown): void {
    if (event.anchorStart < 0) return;
    this.#named.set(this.#source.slice(event.anchorStart, event.anchorEnd), value);
  }
}

const FLOAT_TAG = /^!(?:!|<tag:yaml\.org,2002:)?float>?$/;
const LEADING_TAB = /(?: *\r?\n)* *\t/y;
const TEXT_TAG = /^!(?:!|<tag:yaml\.org,2002:)?str>?$/;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** `__proto__` is a key like others. */
function setKey(data: Data, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(data, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    data[key] = value;
  }
}
