import type MarkdownIt from 'markdown-it';

type CommonMark = InstanceType<typeof MarkdownIt>;
type StateInline = InstanceType<typeof MarkdownIt.StateInline>;

/** Quotes, dashes and dots made typographic, as cmark's `SMART` does it: quotes pair like emphasis. */
export function addSmartPunctuation({ inline }: CommonMark): void {
  // markdown-it's own rule for text would take the quotes and dots.
  inline.ruler.at(
    'text',
    taking(/[^\n$%&*+\-:<=>@[\\\]^_`{}~!#"'.]+/y, (text) => text),
  );
  inline.ruler.push('dashes', taking(/-{2,}/y, dashes));
  inline.ruler.push(
    'dots',
    taking(/\.{3}/y, () => '…'),
  );
  inline.ruler.push('quotes', takeQuote);
  inline.ruler2.after('balance_pairs', 'quotes', (state) => {
    const inner = state.tokens_meta.flatMap((meta) => (meta?.delimiters ? [meta.delimiters] : []));
    for (const delimiters of [state.delimiters, ...inner]) {
      for (const { marker, token, end } of delimiters) {
        const pair = PAIRS.get(marker);
        const opening = state.tokens[token];
        const closing = state.tokens[delimiters[end]?.token ?? -1];
        if (pair && opening && closing) [opening.content, closing.content] = pair;
      }
    }
  });
}

const PAIRS: ReadonlyMap<number, readonly [string, string]> = new Map([
  [0x22, ['“', '”']],
  [0x27, ['‘', '’']],
]);

/** The rule that takes what a pattern matches, as other text. */
function taking(pattern: RegExp, replaced: (text: string) => string) {
  return (state: StateInline, isSilent: boolean): boolean => {
    pattern.lastIndex = state.pos;
    const found = pattern.exec(state.src)?.[0];
    if (found === undefined) return false;
    if (!isSilent) state.pending += replaced(found);
    state.pos += found.length;
    return true;
  };
}

/** As many em dashes as come out without a hyphen left, the rest en dashes. */
function dashes({ length }: string): string {
  if (length % 3 === 0) return '—'.repeat(length / 3);
  if (length % 2 === 0) return '–'.repeat(length / 2);
  const short = length % 3 === 2 ? 1 : 2;
  return '—'.repeat((length - 2 * short) / 3) + '–'.repeat(short);
}

/** A quote that nothing pairs with is an apostrophe, or what it may be by its place. */
function takeQuote(state: StateInline, isSilent: boolean): boolean {
  const { src, pos } = state;
  const marker = src.charCodeAt(pos);
  const pair = PAIRS.get(marker);
  if (pair === undefined) return false;
  state.pos += 1;
  if (isSilent) return true;
  const before = /.$/su.exec(src.slice(Math.max(0, pos - 2), pos))?.[0] ?? ' ';
  const after = /^./su.exec(src.slice(pos + 1, pos + 3))?.[0] ?? ' ';
  const isLeft = flanks(after, before);
  const close = flanks(before, after);
  const open = isLeft && (!close || /[([]/.test(before)) && !/[\])]/.test(before);
  // Between two quotes side by side there is nothing; markdown-it would take them for one run of marks.
  state.push('text', '', 0);
  const token = state.push('text', '', 0);
  token.content = marker === 0x22 && !close ? pair[0] : pair[1];
  state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
  return true;
}

/** Whether a quote belongs to the text on its one side, by what stands on the other. */
function flanks(side: string, other: string): boolean {
  return !/\s/u.test(side) && (!PUNCTUATION.test(side) || /\s/u.test(other) || PUNCTUATION.test(other));
}

const PUNCTUATION = /[\p{P}$+<=>^`|~]/u;
