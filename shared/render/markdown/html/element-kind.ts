import type { ContentModel } from '../block';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Elements that stand in a line of text: at the start of a line they start no block of HTML. */
const IN_TEXT = words(
  'a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rp rt rtc ' +
    'ruby samp select small span strong sub sup tt u var',
);

/** Elements that can't stand in a line of text: their tags in it are taken for text. */
const NEVER_IN_TEXT = words(
  'address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form h1 ' +
    'h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** Elements without content. */
const VOID = words('area base br col command embed hr img input keygen link meta param source track wbr');

/** Elements whose content is Markdown's blocks where `markdown="1"` says so. */
const HOLDS_BLOCKS = words(
  'a abbr acronym address applet area article aside b base bdo big blockquote body br button cite col command dd del ' +
    'details dfn div dl em embed fieldset figcaption figure footer form header hgroup hr i iframe img input ins ' +
    'keygen label li link main map menu meta nav noscript object param q rb rp rt rtc ruby section select small ' +
    'source span strong sub summary sup td track tt wbr code kbd mark option samp u var',
);

/** Elements whose content is a line of Markdown's text where `markdown="1"` says so. */
const HOLDS_TEXT = words('caption dt h1 h2 h3 h4 h5 h6 legend optgroup p th');

/** Elements in a line of text whose content is not read as Markdown. */
const RAW_IN_TEXT = words('code kbd mark option samp u var');

const OTHERS = words('math script style textarea');

const HTML: readonly ReadonlySet<string>[] = [IN_TEXT, NEVER_IN_TEXT, VOID, HOLDS_BLOCKS, HOLDS_TEXT, OTHERS];

/** Whether a name is one of HTML's, as kramdown knows them: those may be written in capital letters, too. */
export function isHtmlElement(name: string): boolean {
  return HTML.some((names) => names.has(name));
}

export function startsHtmlBlock(tag: string): boolean {
  return !IN_TEXT.has(tag);
}

/** Whether a line that starts with its tag ends the text above. */
export function endsText(tag: string): boolean {
  return startsHtmlBlock(tag) && tag !== 'script';
}

export function canStandInText(tag: string): boolean {
  return !NEVER_IN_TEXT.has(tag);
}

export function isVoidElement(tag: string): boolean {
  return VOID.has(tag);
}

/** The content of `script` and `style` is not HTML. */
export function holdsPlainText(tag: string): boolean {
  return tag === 'script' || tag === 'style';
}

/** How the content of an element is read where Markdown is wanted in it. */
export function contentModel(tag: string): ContentModel {
  if (HOLDS_BLOCKS.has(tag)) return 'block';
  return HOLDS_TEXT.has(tag) ? 'span' : 'raw';
}

/** Whether the content of an element in a line of text is Markdown of its own accord. */
export function isMarkdownInText(tag: string): boolean {
  return HOLDS_BLOCKS.has(tag) && !RAW_IN_TEXT.has(tag);
}
