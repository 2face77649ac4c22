import { expect, test } from 'vitest';
import { comparePages } from '../../../../src-main/services/jekyll/compare-pages';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

/** The differences of two bodies, each as its element's last part and the two snippets. */
function differences(builtIn: string, exact: string): readonly (readonly string[])[] {
  return comparePages(page(builtIn), page(exact)).differences.map((difference) => [
    difference.element.split(' > ').at(-1) ?? '',
    difference.builtIn,
    difference.exact,
  ]);
}

test.each([
  ['white space between blocks', '<p>a</p><p>b</p>', '\n<p>a</p>\n\n  <p>b</p>\n'],
  ['the order of attributes', '<p id="a" class="b">x</p>', '<p class="b" id="a">x</p>'],
  ['how an entity is written', '<p>&copy; &#39;</p>', "<p>© '</p>"],
  ['a comment', '<p>a</p>', '<!-- made by --><p>a</p>'],
  ['line breaks in a paragraph', '<p>a\nb</p>', '<p>a b</p>'],
  [
    'the app’s own marks',
    '<p data-ab-question="0/1" data-ab-lines="1">a</p>',
    '<p data-ab-question="0/1">a</p>',
  ],
])('%s is no difference', (_, one, other) => {
  expect(comparePages(page(one), page(other))).toEqual({ html: undefined, differences: [] });
});

test('white space between words is a difference', () => {
  expect(differences('<p>a <b>c</b></p>', '<p>a<b>c</b></p>')).toHaveLength(1);
});

test('white space in code is a difference', () => {
  expect(differences('<pre>a\n  b</pre>', '<pre>a\n b</pre>')).toHaveLength(1);
});

test('words that differ are told with their paragraph', () => {
  expect(differences('<div><p>one</p><p>two</p></div>', '<div><p>one</p><p>zwei</p></div>')).toEqual([
    ['p', '<p>two</p>', '<p>zwei</p>'],
  ]);
});

test('an element that only one page has is told', () => {
  expect(differences('<main><p>a</p></main>', '<main><hr><p>a</p></main>')).toEqual([['hr', '', '<hr>']]);
  expect(differences('<main><hr><p>a</p></main>', '<main><p>a</p></main>')).toEqual([['hr', '<hr>', '']]);
});

test('attributes that differ are told, and what is in the element is compared by itself', () => {
  const [one, other] = ['<ul class="a"><li>x</li><li>y</li></ul>', '<ul class="b"><li>x</li><li>z</li></ul>'];
  expect(differences(one, other)).toEqual([
    ['ul.a', '<ul class="a">', '<ul class="b">'],
    ['li', '<li>y</li>', '<li>z</li>'],
  ]);
});

test('the way to a difference leads over ids and classes', () => {
  const { differences: told } = comparePages(
    page('<main id="top"><div class="q open"><p>a</p><hr></div></main>'),
    page('<main id="top"><div class="q open"><p>b</p><hr></div></main>'),
  );
  expect(told[0]?.element).toBe('html > body > main#top > div.q > p');
});

test('a difference names the question that it belongs to', () => {
  const body = (word: string): string => `<div data-ab-question="2/0"><p>${word}</p><hr></div>`;
  expect(comparePages(page(body('a')), page(body('b'))).differences[0]?.question).toBe('2/0');
});

test('the exact page gets the marks of what is equal in both', () => {
  const { html } = comparePages(
    page('<div data-ab-question="0/0"><p data-ab-lines="1">same</p><p data-ab-lines="3">old</p></div><hr>'),
    page('<section><b>more</b></section><div><p>same</p><p>new</p></div><hr>'),
  );
  expect(html).toContain(
    '<div data-ab-question="0/0"><p data-ab-lines="1">same</p><p data-ab-lines="3">new</p></div>',
  );
});

test('a mark that the exact page has of its own is kept', () => {
  const { html } = comparePages(
    page('<p data-ab-question="0/0">old</p>'),
    page('<p data-ab-question="0/1">new</p>'),
  );
  expect(html).toContain('<p data-ab-question="0/1">new</p>');
});

test('the app’s marks are no part of a snippet', () => {
  expect(differences('<p data-ab-lines="1">a</p>', '<p>b</p>')).toEqual([['p', '<p>a</p>', '<p>b</p>']]);
});
