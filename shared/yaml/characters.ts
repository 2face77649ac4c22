/**
 * What no YAML text can carry, even escaped, or no reader gives back: a NUL, half of a surrogate pair. Undefined
 * where the value is free of them, else the reason in a writer's words.
 */
export function unwritableReason(value: string): string | undefined {
  if (value.includes('\0')) return 'The text holds a NUL character, which a page can’t store. Take it out.';
  if (LONE_SURROGATE.test(value)) {
    return 'The text holds half of a character (a lone surrogate), which a page can’t store. Take it out.';
  }
  return undefined;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Whether every character may stand as it is; the others need an escape in double quotes. Line feeds may. */
export function isPrintable(value: string): boolean {
  return !UNPRINTABLE.test(value);
}

/**
 * Control characters, the byte order mark, non-characters; and the line breaks of YAML 1.1 that are none in 1.2
 * (NEL, LS, PS), on which readers differ.
 */
const UNPRINTABLE = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;

/** Escaped for double quotes; a line feed becomes `\n`. */
export function escaped(value: string): string {
  return value.replace(/[\0-\x1F"\\\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (char) => {
    const short = SHORT_ESCAPES[char];
    if (short !== undefined) return short;
    const code = char.charCodeAt(0);
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0').toUpperCase()}`
      : `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`;
  });
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\t',
  '\r': '\\r',
};

const UNESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};

/** What an escape (`\n`, `\u00e9`) stands for; undefined where it is none. */
export function unescaped(escape: string): string | undefined {
  const hex = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))$/.exec(escape);
  if (!hex) return UNESCAPES[escape.slice(1)];
  const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
