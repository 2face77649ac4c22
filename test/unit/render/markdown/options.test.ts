import { expect, test } from 'vitest';
import { readKramdownOptions } from '../../../../shared/render/markdown/options';

test("without options, Jekyll's own hold", () => {
  expect(readKramdownOptions({})).toMatchObject({
    input: 'GFM',
    autoIds: true,
    hardWrap: false,
    tocLevels: [1, 2, 3, 4, 5, 6],
    footnoteNumber: 1,
    blockCode: { isHighlighted: true, defaultLanguage: 'plaintext', preClass: 'highlight' },
  });
});

test.each([
  ['1..3', [1, 2, 3]],
  ['2,4', [2, 4]],
  [
    [1, 2],
    [1, 2],
  ],
  [3, [3]],
])('the levels of a table of contents may be written as %j', (given, levels) => {
  expect(readKramdownOptions({ toc_levels: given }).tocLevels).toEqual(levels);
});

test('quotes may be given by name, by number or as they are', () => {
  expect(readKramdownOptions({ smart_quotes: 'laquo,8250,„,"' }).smartQuotes).toEqual(['«', '›', '„', '"']);
});

test('what can not be read counts as unset', () => {
  const given = { auto_ids: 'perhaps', header_offset: {}, smart_quotes: 5, link_defs: 'x' };
  expect(readKramdownOptions(given)).toEqual({ ...readKramdownOptions({}), given });
});

test('definitions of links may be given to all texts', () => {
  const options = readKramdownOptions({ link_defs: { Home: ['/', 'Start'] } });
  expect(options.linkDefinitions.get('home')).toEqual({ url: '/', title: 'Start' });
});
