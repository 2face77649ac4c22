import { addAttribute } from '../attribute-list';
import type { CodeOptions } from '../code-options';
import type { DocumentScope } from '../document-scope';
import { escapeText } from '../html/raw-text';
import type { Token } from '../spans/markdown-it-types';
import { footnoteMarkHtml } from './footnote-mark';
import { highlightedLanguage, languageOf, renderHighlighted } from './render-code';
import { renderMathSpan } from './render-math';
import { renderAttributes } from './render-attributes';

/** Span markup as HTML. */
export function renderSpans(tokens: readonly Token[], document: DocumentScope): string {
  return tokens.map((token) => renderToken(token, document)).join('');
}

function renderToken(token: Token, document: DocumentScope): string {
  switch (token.type) {
    case 'text':
      return escapeText(token.content);
    case 'line_break':
      return '<br />\n';
    case 'html_raw':
      return token.content;
    case 'code_span':
      return renderCodeSpan(token, document.options.spanCode);
    case 'math_span':
      return renderMathSpan(token.content, renderAttributes(attributesOf(token)), document.options);
    case 'footnote_mark':
      return footnoteMarkHtml(token.content, document);
    default:
      return renderTag(token);
  }
}

function renderTag(token: Token): string {
  if (token.nesting < 0) return `</${token.tag}>`;
  return `<${token.tag}${renderAttributes(attributesOf(token))}${token.nesting === 0 ? ' /' : ''}>`;
}

function attributesOf(token: Token): Map<string, string> {
  return new Map((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
}

/** Rouge marks code by its language. */
function renderCodeSpan(token: Token, options: CodeOptions): string {
  const attributes = attributesOf(token);
  const given = languageOf(attributes);
  const language = highlightedLanguage(given, options);
  if (language === undefined)
    return `<code${renderAttributes(attributes)}>${escapeText(token.content)}</code>`;
  const classes = attributes.get('class') ?? '';
  if (given === undefined)
    attributes.set('class', `language-${language}${classes === '' ? '' : ` ${classes}`}`);
  addAttribute(attributes, 'class', 'highlighter-rouge');
  return `<code${renderAttributes(attributes)}>${renderHighlighted(token.content, language, options)}</code>`;
}
