import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/**
 * The look of every text editor, on the design's tokens, so that a change of theme needs nothing here. The policy of
 * the page refuses styles without its nonce, which the host writes into a `meta` element.
 */
export function editorTheme(): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return [nonce ? EditorView.cspNonce.of(nonce) : [], theme, syntaxHighlighting(highlighting)];
}

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'transparent', fontSize: 'var(--text-md)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    // A source is shown character by character: no `!=` drawn as one sign.
    fontVariantLigatures: 'none',
    lineHeight: '1.6',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--accent)', padding: 'var(--space-3) 0' },
  '.cm-line': { padding: '0 var(--space-3)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--surface-selected)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--surface-hover) 45%, transparent)' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--text-faint)',
    border: 'none',
    fontFamily: 'var(--font-mono)',
    fontSize: 'var(--text-sm)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text)' },
  '.ab-file-heading': {
    padding: 'var(--space-4) var(--space-3) var(--space-2)',
    borderTop: '1px solid var(--border)',
    color: 'var(--text-muted)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-sm)',
    fontWeight: '600',
  },
  '.cm-placeholder': { color: 'var(--text-faint)', fontStyle: 'normal' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface-overlay)',
    color: 'var(--text)',
    border: '1px solid var(--border-strong)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow-overlay)',
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--text-sm)',
    overflow: 'hidden',
  },
  '.cm-diagnostic': { padding: 'var(--space-2) var(--space-3)', maxWidth: '44ch', lineHeight: '1.4' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--danger)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warning-mark)' },
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--danger)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--warning-mark)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--warning-soft)' },
  '.cm-panels': { backgroundColor: 'var(--surface-bar)', color: 'var(--text)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-soft)', outline: '1px solid var(--warning-mark)' },
  '.ab-liquid': { color: 'var(--syntax-liquid)' },
  '.ab-liquid-name': { color: 'var(--syntax-liquid)', fontWeight: '600' },
  '.ab-liquid-filter': { color: 'var(--syntax-keyword)' },
  '.ab-liquid-string': { color: 'var(--syntax-string)' },
  '.ab-liquid-comment': { color: 'var(--syntax-comment)', fontStyle: 'italic' },
  '.ab-attributes': { color: 'var(--syntax-property)' },
  '.ab-question-lines': { boxShadow: 'inset 2px 0 var(--accent)' },
});

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.link, color: 'var(--syntax-link)' },
  { tag: tags.url, color: 'var(--syntax-link)', textDecoration: 'underline' },
  { tag: [tags.monospace, tags.string, tags.special(tags.string)], color: 'var(--syntax-string)' },
  { tag: [tags.keyword, tags.atom, tags.bool, tags.number], color: 'var(--syntax-keyword)' },
  {
    tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName],
    color: 'var(--syntax-property)',
  },
  { tag: tags.tagName, color: 'var(--syntax-keyword)' },
  { tag: tags.attributeValue, color: 'var(--syntax-string)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--syntax-comment)', fontStyle: 'italic' },
  {
    tag: [tags.meta, tags.processingInstruction, tags.punctuation, tags.contentSeparator],
    color: 'var(--text-faint)',
  },
]);
