import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** Elements that break lines: white space next to their tags means nothing. */
const BLOCK =
  '(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|' +
  'iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)';

const BESIDE_BLOCK = new RegExp(`[ \\t\\n]*(</?${BLOCK}\\b[^>]*>|<!--[^]*?-->)[ \\t\\n]*`, 'g');

/**
 * HTML in a form that is equal where two texts make the same page: runs of white space as one, none beside blocks,
 * attributes sorted, characters as themselves, and without the spans that a highlighter puts around the words of code.
 */
export function plainHtml(html: string): string {
  return withCharacters(withoutMarks(html))
    .split(/(<pre\b[^]*?<\/pre>)/)
    .map((part, index) => (index % 2 === 1 ? part : plainText(part)))
    .join('')
    .replace(/<(\w[\w:-]*)((?: [\w:-]+="[^"]*")+)( \/)?>/g, sortedTag)
    .trim();
}

/** HTML without the spans that a highlighter puts around the words of code. */
export function withoutMarks(html: string): string {
  return html.replace(/<code\b[^>]*>[^]*?<\/code>/g, (code) => code.replace(/<\/?span\b[^>]*>/g, ''));
}

/** Characters that need no reference in HTML stand for themselves. */
function withCharacters(html: string): string {
  return html.replace(/&#?\w+;/g, (reference) => {
    const character = unescapeAll(reference);
    return '&<>"'.includes(character) ? (NAMES[character] ?? reference) : character;
  });
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function plainText(text: string): string {
  return text
    .replace(/[ \t\n]+/g, ' ')
    .replace(BESIDE_BLOCK, '$1')
    .replace(/^ | $/g, '');
}

function sortedTag(_tag: string, name: string, attributes: string, end = ''): string {
  const sorted = [...attributes.matchAll(/[\w:-]+="[^"]*"/g)].map(([attribute]) => attribute).sort();
  return `<${name} ${sorted.join(' ')}${end}>`;
}
