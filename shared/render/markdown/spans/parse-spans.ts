import MarkdownIt from 'markdown-it';
import type { DocumentScope } from '../document-scope';
import { attributeSpan } from './attribute-span';
import { autolink } from './autolink';
import { codeSpan } from './code-span';
import { emphasis } from './emphasis';
import { entity } from './entity';
import { escapedCharacter } from './escaped-character';
import { extensionSpan } from './extension-span';
import { footnoteMark } from './footnote-mark';
import { htmlSpan } from './html-span';
import { lineBreak } from './line-break';
import { link } from './link';
import type { SpanRule, Token } from './markdown-it-types';
import { mathSpan } from './math-span';
import { plainText } from './plain-text';
import { smartQuote } from './smart-quotes';
import { enterSpans, type LineBreaks, spanScope } from './span-scope';
import { stopSpan } from './stop-span';
import { strikethrough } from './strikethrough';
import { typographicSymbol } from './typographic-symbol';

type Parser = InstanceType<typeof MarkdownIt>;

/** These hold in every text, also inside HTML elements without Markdown. */
const ALWAYS: readonly (readonly [string, SpanRule])[] = [
  ['stop', stopSpan],
  ['html', htmlSpan],
  ['entity', entity],
];

/** By kramdown's own order: the first that takes the text in hand wins. */
const MARKDOWN: readonly (readonly [string, SpanRule])[] = [
  ['plain-text', plainText],
  ['line-break', lineBreak],
  ['escaped-character', escapedCharacter],
  ['code-span', codeSpan],
  ['autolink', autolink],
  ['emphasis', emphasis],
  ['strikethrough', strikethrough],
  ['footnote-mark', footnoteMark],
  ['link', link],
  ['smart-quote', smartQuote],
  ['typographic-symbol', typographicSymbol],
  ['extension-span', extensionSpan],
  ['attribute-span', attributeSpan],
  ['math-span', mathSpan],
];

/** What plain Markdown does not know. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  'strikethrough',
  'footnote-mark',
  'smart-quote',
  'typographic-symbol',
  'extension-span',
  'attribute-span',
  'math-span',
]);

const TYPOGRAPHY: readonly (readonly [string, SpanRule])[] = [
  ['smart-quote', smartQuote],
  ['typographic-symbol', typographicSymbol],
];

const CODE: readonly (readonly [string, SpanRule])[] = [['code-span', codeSpan]];

const markdown = createParser(MARKDOWN);
const plainMarkdown = createParser(MARKDOWN.filter(([name]) => !EXTENSIONS.has(name)));
const typography = createParser(TYPOGRAPHY);
const codeAndHtml = createParser(CODE);

/** The span markup of a text as markdown-it's tokens, flat, with an opening and a closing one for each element. */
export function parseSpans(text: string, document: DocumentScope, lineBreaks: LineBreaks = 'gfm'): Token[] {
  return parseWith(
    document.options.input === 'markdown' ? plainMarkdown : markdown,
    text,
    document,
    lineBreaks,
  );
}

/** The text with quotes, dashes and dots made typographic, all other markup being text. */
export function parseTypography(text: string, document: DocumentScope): Token[] {
  return parseWith(typography, text, document);
}

/** The text with code and HTML told from it, all other markup being text. */
export function parseCodeAndHtml(text: string, document: DocumentScope): Token[] {
  return parseWith(codeAndHtml, text, document);
}

function parseWith(
  parser: Parser,
  text: string,
  document: DocumentScope,
  lineBreaks: LineBreaks = 'gfm',
): Token[] {
  const env = {};
  const tokens: Token[] = [];
  enterSpans(env, document, lineBreaks);
  parser.inline.parse(text, parser, env, tokens);
  return tokens;
}

function createParser(rules: readonly (readonly [string, SpanRule])[]): Parser {
  const parser = new MarkdownIt({ html: true, maxNesting: 60 });
  parser.inline.ruler.enableOnly([]);
  parser.inline.ruler2.enableOnly(['fragments_join']);
  for (const [name, rule] of ALWAYS) parser.inline.ruler.push(`kramdown-${name}`, taking(rule));
  for (const [name, rule] of rules) {
    const isRead: SpanRule = (state) => !spanScope(state).isRaw && rule(state);
    parser.inline.ruler.push(`kramdown-${name}`, rule === plainText ? isRead : taking(isRead));
  }
  return parser;
}

/** The rule, which notes how far it has taken the text. */
function taking(rule: SpanRule): SpanRule {
  return (state) => {
    const scope = spanScope(state);
    const { takenTo } = scope;
    const isTaken = rule(state);
    // A link, say, looks ahead; and the end of a line stays text behind a line break.
    scope.takenTo = isTaken ? state.pos - (state.src[state.pos - 1] === '\n' ? 1 : 0) : takenTo;
    return isTaken;
  };
}
