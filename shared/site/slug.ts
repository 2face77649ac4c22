const REPLACED: Readonly<Record<string, RegExp>> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
};

/** `Jekyll::Utils.slugify`: an unknown mode only lowers the case. */
export function slugify(text: string, mode = 'default', casing: 'lowered' | 'kept' = 'lowered'): string {
  const replaced = REPLACED[mode];
  const cased = (slug: string): string => (casing === 'lowered' ? slug.toLowerCase() : slug);
  if (!replaced) return cased(text);
  const letters = mode === 'latin' ? text.replace(/[^\0-\x7F]/gu, latinLetter) : text;
  return cased(letters.replace(replaced, '-').replace(/^-|-$/g, ''));
}

/** Letters that are more than one of ASCII with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ð: 'D',
  '×': 'x',
  Ø: 'O',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ĳ: 'IJ',
  ĳ: 'ij',
  ĸ: 'k',
  Ŀ: 'L',
  ŀ: 'l',
  Ł: 'L',
  ł: 'l',
  ŉ: "'n",
  Ŋ: 'NG',
  ŋ: 'ng',
  Œ: 'OE',
  œ: 'oe',
  Ŧ: 'T',
  ŧ: 't',
};

/** `I18n.transliterate`: the letters of western and central Europe, a question mark for others. */
function latinLetter(letter: string): string {
  const known = LETTERS[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return letter >= '\u00C0' && letter <= '\u017E' && /^[a-z]+$/i.test(plain) ? plain : '?';
}

/** `Jekyll::Utils.titleize_slug`: `getting-started` gives `Getting Started`. */
export function titleOfSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
