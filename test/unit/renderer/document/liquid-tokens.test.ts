import { expect, test } from 'vitest';
import { liquidTokens } from '../../../../src-renderer/editor/liquid-tokens';

function tokens(text: string): readonly string[] {
  return liquidTokens(text).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);
}

test('a tag has its name, and its strings', () => {
  expect(tokens('see {% include note.html text="x" %} there')).toEqual([
    'markup: {% include note.html text="x" %}',
    'name: include',
    'string: "x"',
  ]);
});

test('an output has its filters', () => {
  expect(tokens('{{ link.a | append: "#b" | prepend: site.baseurl }}')).toEqual([
    'markup: {{ link.a | append: "#b" | prepend: site.baseurl }}',
    'filter: | append',
    'string: "#b"',
    'filter: | prepend',
  ]);
});

test('white space control is part of a tag', () => {
  expect(tokens('{%- if a -%}')).toEqual(['markup: {%- if a -%}', 'name: if']);
});

test('a comment is one token to its end, what stands in it with it', () => {
  expect(tokens('{% comment %} {{ a }} {% endcomment %}')).toEqual([
    'comment: {% comment %} {{ a }} {% endcomment %}',
  ]);
});

test('a tag may go over lines', () => {
  expect(tokens('{% include a.html\n   b="c" %}')[0]).toBe('markup: {% include a.html\n   b="c" %}');
});

test('a tag that is not closed yet is no token', () => {
  expect(tokens('{% include a')).toEqual([]);
});

test('an attribute list of kramdown is told apart', () => {
  expect(tokens('[a](b){:target="new"}')).toEqual(['attributes: {:target="new"}']);
});
