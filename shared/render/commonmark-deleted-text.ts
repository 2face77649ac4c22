import type MarkdownIt from 'markdown-it';

/** GFM's deleted text between one tilde or two on each side; between two only where the site wants it. */
export function addDeletedText(
  { inline }: InstanceType<typeof MarkdownIt>,
  { isLong }: { readonly isLong: boolean },
): void {
  inline.ruler.before('emphasis', 'deleted', (state, isSilent) => {
    const { pos, src } = state;
    if (src[pos] !== '~') return false;
    const { can_open: open, can_close: close, length } = state.scanDelims(pos, true);
    state.pos += length;
    if (isSilent) return true;
    state.push('text', '', 0).content = '~'.repeat(length);
    if (length <= 2 && !(isLong && length === 1)) {
      // Two runs of the same length pair: each length is a mark of its own.
      const marker = length === 1 ? '~'.charCodeAt(0) : -1;
      state.delimiters.push({ marker, length: 0, token: state.tokens.length - 1, end: -1, open, close });
    }
    return true;
  });
  inline.ruler2.after('balance_pairs', 'deleted', (state) => {
    const inner = state.tokens_meta.flatMap((meta) => (meta?.delimiters ? [meta.delimiters] : []));
    for (const delimiters of [state.delimiters, ...inner]) {
      for (const { marker, token, end } of delimiters) {
        const opening = state.tokens[token];
        const closing = state.tokens[delimiters[end]?.token ?? -1];
        if ((marker !== -1 && marker !== '~'.charCodeAt(0)) || !opening || !closing) continue;
        Object.assign(opening, { type: 'deleted_open', tag: 'del', nesting: 1 });
        Object.assign(closing, { type: 'deleted_close', tag: 'del', nesting: -1 });
      }
    }
  });
}
