import { readJekyllYaml } from '../../yaml/jekyll-yaml';
import { type CodeOptions, readCodeOptions } from './code-options';
import { flag, number, optionalText, record, text, words } from './option-value';

/** kramdown's options as far as they change its HTML; names and meanings: kramdown's page "Options". */
export interface KramdownOptions {
  /** `markdown` is kramdown without its extensions. */
  readonly input: 'GFM' | 'kramdown' | 'markdown';
  readonly autoIds: boolean;
  /** Ids come from the text of headers alone, not from its markup (kramdown's rule only). */
  readonly autoIdStripping: boolean;
  /** Put before every generated header id. */
  readonly autoIdPrefix: string;
  /** Ids keep ASCII letters only, others are written in them. */
  readonly transliteratedHeaderIds: boolean;
  /** Every line break of a paragraph is one of the page, too (GFM input only). */
  readonly hardWrap: boolean;
  /** Headers, lists, quotes and fenced code need no blank line before them (GFM input only). */
  readonly endsParagraphs: boolean;
  /** Dashes, dots and angle quotes become typographic. */
  readonly isTypographic: boolean;
  /** No line break stays between two letters of Chinese, Japanese or Korean. */
  readonly removesCjkLineBreaks: boolean;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  /** Added to every header's level, within 1 to 6. */
  readonly headerOffset: number;
  /** The levels that a table of contents lists. */
  readonly tocLevels: readonly number[];
  /** The number of the first footnote. */
  readonly footnoteNumber: number;
  /** None for an empty one. */
  readonly footnoteBacklink: string;
  readonly footnoteBacklinkInline: boolean;
  readonly footnotePrefix: string;
  /** The four quotes: single opening and closing, double opening and closing. */
  readonly smartQuotes: readonly [string, string, string, string];
  /** The characters that stand for `--`, `---`, `...`, `<<` and `>>`. */
  readonly typographicSymbols: Readonly<Record<TypographicName, string>>;
  readonly spanCode: CodeOptions;
  readonly blockCode: CodeOptions;
  readonly mathEngine: 'mathjax' | undefined;
  /** What `[text][name]` may refer to beside the text's own definitions. */
  readonly linkDefinitions: ReadonlyMap<string, LinkTarget>;
  /** Options that no `{::options /}` in a text sets. */
  readonly forbiddenInText: ReadonlySet<string>;
  /** What they were read from. */
  readonly given: Readonly<Record<string, unknown>>;
}

export type TypographicName =
  'hellip' | 'mdash' | 'ndash' | 'laquo' | 'raquo' | 'laquo_space' | 'raquo_space';

export interface LinkTarget {
  readonly url: string;
  readonly title: string | undefined;
}

const SYMBOLS: Readonly<Record<TypographicName, string>> = {
  hellip: '…',
  mdash: '—',
  ndash: '–',
  laquo: '«',
  raquo: '»',
  laquo_space: '«\u00A0',
  raquo_space: '\u00A0»',
};

/** By their names: the first letter may be a capital one. */
const INPUTS: Readonly<Record<string, KramdownOptions['input']>> = {
  kramdown: 'kramdown',
  Kramdown: 'kramdown',
  markdown: 'markdown',
  Markdown: 'markdown',
};

const QUOTES: Readonly<Record<string, string>> = {
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  apos: "'",
  quot: '"',
};

/** The options of a site's `kramdown:` key, over those that Jekyll sets itself. What can't be read counts as unset. */
export function readKramdownOptions(given: Readonly<Record<string, unknown>>): KramdownOptions {
  const quirks = words(given['gfm_quirks'], ['paragraph_end']);
  return {
    input: INPUTS[text(given['input'], 'GFM')] ?? 'GFM',
    autoIds: flag(given['auto_ids'], true),
    autoIdStripping: flag(given['auto_id_stripping'], false),
    autoIdPrefix: text(given['auto_id_prefix'], ''),
    transliteratedHeaderIds: flag(given['transliterated_header_ids'], false),
    hardWrap: flag(given['hard_wrap'], false),
    endsParagraphs: quirks.includes('paragraph_end'),
    isTypographic: !quirks.includes('no_auto_typographic'),
    removesCjkLineBreaks: flag(given['remove_line_breaks_for_cjk'], false),
    parseBlockHtml: flag(given['parse_block_html'], false),
    parseSpanHtml: flag(given['parse_span_html'], true),
    headerOffset: number(given['header_offset'], 0),
    tocLevels: levels(given['toc_levels']),
    footnoteNumber: number(given['footnote_nr'], 1),
    footnoteBacklink: optionalText(given['footnote_backlink'], '&#8617;') ?? '',
    footnoteBacklinkInline: flag(given['footnote_backlink_inline'], false),
    footnotePrefix: text(given['footnote_prefix'], ''),
    smartQuotes: smartQuotes(given['smart_quotes']),
    typographicSymbols: symbols(given['typographic_symbols']),
    spanCode: readCodeOptions(given, 'span'),
    blockCode: readCodeOptions(given, 'block'),
    mathEngine: isMathJax(given['math_engine']) ? 'mathjax' : undefined,
    linkDefinitions: linkDefinitions(given['link_defs']),
    forbiddenInText: new Set([...OF_THE_SITE, ...words(given['forbidden_inline_options'], ['template'])]),
    given,
  };
}

function isMathJax(value: unknown): boolean {
  return value === undefined || value === 'mathjax' || value === ':mathjax';
}

/** Options that are read before the text is: no `{::options /}` in it changes them. */
const OF_THE_SITE: ReadonlySet<string> = new Set([
  'input',
  'hard_wrap',
  'gfm_quirks',
  'link_defs',
  'forbidden_inline_options',
]);

/** Options that are mappings, which `{::options /}` writes in YAML. */
const MAPPINGS: ReadonlySet<string> = new Set(['syntax_highlighter_opts', 'typographic_symbols']);

/** The options after one more of them was set, as `{::options name="value" /}` does it. */
export function withOption(options: KramdownOptions, name: string, value: string): KramdownOptions {
  if (options.forbiddenInText.has(name)) return options;
  if (!MAPPINGS.has(name)) return readKramdownOptions({ ...options.given, [name]: value });
  const read = readJekyllYaml(value);
  return read.ok ? readKramdownOptions({ ...options.given, [name]: read.value }) : options;
}

/** `1..6`, `1,2`, `2`, or a list of numbers. */
function levels(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.map(Number).filter((level) => Number.isInteger(level));
  const all = [1, 2, 3, 4, 5, 6];
  if (typeof value !== 'string' || !/^\d/.test(value)) return all;
  const range = /^(\d)\.\.(\d)$/.exec(value.trim());
  if (range !== null) return all.filter((level) => level >= Number(range[1]) && level <= Number(range[2]));
  return value
    .split(',')
    .map((level) => Number.parseInt(level, 10))
    .filter((level) => Number.isInteger(level));
}

function smartQuotes(value: unknown): readonly [string, string, string, string] {
  const names: readonly unknown[] =
    typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const [lsquo, rsquo, ldquo, rdquo] = names.map((name) => quote(String(name).trim()));
  if (lsquo === undefined || rsquo === undefined || ldquo === undefined || rdquo === undefined) {
    return ['‘', '’', '“', '”'];
  }
  return [lsquo, rsquo, ldquo, rdquo];
}

/** A quote's name, its number, or itself. */
function quote(name: string): string {
  const known = QUOTES[name];
  if (known !== undefined) return known;
  const point = /^\d+$/.test(name) ? Number(name) : Number.NaN;
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : name;
}

function symbols(value: unknown): Readonly<Record<TypographicName, string>> {
  const given = Object.entries(record(value)).flatMap(([name, symbol]) =>
    typeof symbol === 'string' || typeof symbol === 'number' ? [[name, String(symbol)]] : [],
  );
  return { ...SYMBOLS, ...Object.fromEntries(given) };
}

function linkDefinitions(value: unknown): ReadonlyMap<string, LinkTarget> {
  const found = new Map<string, LinkTarget>();
  for (const [name, target] of Object.entries(record(value))) {
    const [url, title]: readonly unknown[] = Array.isArray(target) ? target : [target];
    if (typeof url !== 'string') continue;
    found.set(name.toLowerCase(), { url, title: typeof title === 'string' ? title : undefined });
  }
  return found;
}
