import { expect, test } from 'vitest';
import { smartify } from '../../../../shared/render/markdown/kramdown';
import { readKramdownOptions } from '../../../../shared/render/markdown/options';

function smart(text: string): string {
  return smartify(text, readKramdownOptions({}));
}

test('quotes, dashes and dots become typographic', () => {
  expect(smart(`"It's" -- 'so' --- ...`)).toBe('“It’s” – ‘so’ — …');
});

test('Markdown stays as it was written', () => {
  expect(smart('# *a* `b` [c](d)\n\n- e')).toBe('# *a* `b` [c](d)\n\n- e');
});

test('elements in the text keep their tags, and their text becomes typographic', () => {
  expect(smart('<b>"a"</b>')).toBe('<b>“a”</b>');
});

test('a block of HTML stays as it was written', () => {
  expect(smart('<div>"a"</div>')).toBe('<div>"a"</div>');
});
