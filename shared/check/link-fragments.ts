import type { TextRange } from '../text/range';

/** A link in Markdown, HTML or Liquid to a place of the same page: what follows the `#`, and where. */
export interface FragmentLink {
  readonly fragment: string;
  /** In the text that was looked through. */
  readonly range: TextRange;
}

/**
 * The links of a text to `#something` of the page itself. Code, fenced or in backticks, has none. A link with a path
 * before the `#` leads to another page and is not one of them; nor is one that Liquid makes up.
 */
export function fragmentLinks(text: string): readonly FragmentLink[] {
  const readable = withoutCode(text);
  return PATTERNS.flatMap((pattern) =>
    [...readable.matchAll(pattern)].flatMap((found): readonly FragmentLink[] => {
      const [whole, lead = '', fragment = ''] = found;
      if (/[{}]/.test(fragment) || whole === '') return [];
      const from = found.index + lead.length;
      return [{ fragment: decoded(fragment), range: { from, to: from + fragment.length + 1 } }];
    }),
  ).sort((a, b) => a.range.from - b.range.from);
}

const PATTERNS = [
  // [text](#here), [text](<#here> "title")
  /(\]\([ \t]*<?)#([^\s)>"']*)/g,
  // [name]: #here
  /(^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?)#([^\s>]*)/gm,
  /(\bhref[ \t]*=[ \t]*["'])#([^"'\s]*)/gi,
];

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The text with its code made blank, character for character. */
function withoutCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text
    .replace(/^[ \t]*(```+|~~~+)[^\n]*\n[^]*?(?:^[ \t]*\1[^\n]*$|(?![^]))/gm, blank)
    .replace(/<(pre|code|script|style)\b[^>]*>[^]*?<\/\1>/gi, blank)
    .replace(/(`+)[^`]([^]*?[^`])?\1(?!`)/g, blank)
    .replace(/\{%-?\s*(raw|comment)\s*-?%\}[^]*?\{%-?\s*end\1\s*-?%\}/g, blank)
    .replace(/<!--[^]*?-->/g, blank);
}
