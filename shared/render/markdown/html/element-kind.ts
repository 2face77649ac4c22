import type { ContentModel } from '../block';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Elements that stand in a line of text: at the start of a line they start no block of HTML. */
const IN_TEXT = words(
  'a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ' +
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
  'address applet article aside blockquote body dd details div dl fieldset figcaption figure footer form header hgroup ' +
    'iframe li main map menu nav noscript object section summary td',
);

/** Elements whose content is Markdown's text where `markdown="1"` says so, and in a line of text of its own accord. */
const HOLDS_TEXT = words(
  'a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc ' +
    'rp rt rtc ruby select small span strong sub sup th tt',
);

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
  return contentModel(tag) !== 'raw';
}
