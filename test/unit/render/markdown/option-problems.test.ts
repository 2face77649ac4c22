import { expect, test } from 'vitest';
import { markdownProblems } from '../../../../shared/render/markdown/option-problems';
import { readConfig } from '../../../../shared/site/config';

function problems(config: string): readonly string[] {
  return markdownProblems(readConfig(config).config);
}

test.each([
  ['kramdown: {template: document}', 'template'],
  ['kramdown: {input: html}', 'input: html'],
  ['kramdown: {math_engine: katex}', 'katex'],
  ['kramdown: {html_to_native: true}', 'html_to_native'],
  ['kramdown: {syntax_highlighter: coderay}', 'coderay'],
  ['kramdown: {enable_coderay: true}', 'coderay'],
  ['highlighter: minted', 'minted'],
  ['markdown: redcarpet', 'redcarpet'],
])('what the preview does not do is told: %s', (config, named) => {
  expect(problems(config)).toEqual([expect.stringContaining(named)]);
});

test.each([
  ['input: gfm', 'gfm'],
  ['header_offset: x', 'header_offset'],
  ['footnote_nr: 1.5', '1.5'],
  ['toc_levels: 2', 'toc_levels'],
  ['toc_levels: 1..9', '1..9'],
  ['smart_quotes: "apos,quot"', 'apos,quot'],
  ['link_defs: {a: /x}', 'link_defs'],
  ['typographic_symbols: 1', 'typographic_symbols'],
])('what Jekyll stops at is told: %s', (option, named) => {
  const told = problems(`kramdown: {${option}}`);
  expect(told).toEqual([expect.stringContaining('Jekyll stops')]);
  expect(told).toEqual([expect.stringContaining(named)]);
});

test.each([
  '',
  'markdown: CommonMark',
  'kramdown: {input: Markdown, math_engine: null, syntax_highlighter: pygments, html_to_native: false}',
  'kramdown: {toc_levels: "1..3", smart_quotes: "apos,apos,quot,quot", footnote_nr: 3, link_defs: {a: [/x]}}',
  'kramdown: {toc_levels: [1, 2], input: null, template: ""}',
])('nothing is told of what is honoured: %s', (config) => {
  expect(problems(config)).toEqual([]);
});
