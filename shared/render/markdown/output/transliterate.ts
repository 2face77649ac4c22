/** Letters that are written in ASCII by more than leaving their marks out. */
const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Æ: 'AE',
  Ø: 'Oe',
  Å: 'Aa',
  Œ: 'OE',
  Đ: 'D',
  Þ: 'Th',
  Ł: 'L',
};

/** A text in ASCII letters, as far as its own are known. */
export function transliterate(text: string): string {
  return text
    .replace(/[^\0-\x7F]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
