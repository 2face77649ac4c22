import { describe, expect, test } from 'vitest';
import { readJekyllYaml, salvageYaml } from '../../../shared/yaml/jekyll-yaml';

function read(text: string): unknown {
  const result = readJekyllYaml(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('YAML as Jekyll means it', () => {
  test.each([
    ['yes', true],
    ['Off', false],
    ['y', 'y'],
    ['012', 10],
    ['09', '09'],
    ['0x1F', 31],
    ['1_000', 1000],
    ['12:30', 45000],
    ['1e3', '1e3'],
    ['1,000', 1000],
    [':word', ':word'],
    ['~', null],
    ['"yes"', 'yes'],
  ])('the plain value %s', (source, value) => {
    expect(read(`key: ${source}`)).toEqual({ key: value });
  });

  test('a whole float keeps its point', () => {
    expect(String((read('key: 1.0') as { key: unknown }).key)).toBe('1.0');
  });

  test('a day prints as it was written', () => {
    expect(String((read('key: 2023-01-02') as { key: unknown }).key)).toBe('2023-01-02');
  });

  test('a moment without a zone is in that of the site, taken for UTC', () => {
    expect(String((read('key: 2023-01-02 03:04:05') as { key: unknown }).key)).toBe(
      '2023-01-02 03:04:05 +0000',
    );
  });

  test('a moment prints in the zone it was given in', () => {
    expect(String((read('key: 2023-01-02 03:04:05 +02:00') as { key: unknown }).key)).toBe(
      '2023-01-02 03:04:05 +0200',
    );
  });

  test('of a key that stands twice the last wins', () => {
    expect(read('a: 1\nb: 2\na: 3')).toEqual({ a: 3, b: 2 });
  });

  test('an alias without its anchor is null', () => {
    expect(read('a: *nowhere\nb: 1')).toEqual({ a: null, b: 1 });
  });

  test('a merge key takes in the mapping it names', () => {
    expect(read('a: &base { x: 1 }\nb: { <<: *base, y: 2 }')).toEqual({ a: { x: 1 }, b: { x: 1, y: 2 } });
  });

  test('a merge key takes over what stands before it', () => {
    expect(read('a: &base { x: 1 }\nb: { x: 2, <<: *base }')).toMatchObject({ b: { x: 1 } });
  });

  test('a name inside what it names is null', () => {
    expect(read('a: &a [1, *a]')).toEqual({ a: [1, null] });
  });

  test('brackets and quotes may end at the left margin', () => {
    expect(read('a: [\nb,\nc\n]\nd: "e\nf"')).toEqual({ a: ['b', 'c'], d: 'e f' });
  });

  test('an error behind brackets that end at the left margin keeps its line and column', () => {
    expect(readJekyllYaml('a: [\nb\n]\nb: c: d\n')).toMatchObject({
      ok: false,
      error: { line: 4, column: 5 },
    });
  });

  test('a block that ends with the file, without a line break, has none at its end', () => {
    expect(read('a: |\n  b')).toEqual({ a: 'b' });
  });

  test('a block whose first line starts with a tab is an error', () => {
    expect(readJekyllYaml('a: |\n  \tb\n')).toMatchObject({ ok: false, error: { line: 2 } });
  });

  test('a tag of one’s own changes nothing', () => {
    expect(read('a: !note 12')).toEqual({ a: 12 });
  });

  test('a number that Ruby fails on is an error', () => {
    expect(readJekyllYaml('a: 0x_').ok).toBe(false);
  });

  test('a key may be __proto__', () => {
    expect(Object.keys(read('__proto__: 1') as object)).toEqual(['__proto__']);
  });

  test('an empty text is null', () => {
    expect(read('')).toBeNull();
  });

  test('a syntax error names its line and column, counted from 1', () => {
    const result = readJekyllYaml('a: 1\nb: c: d\n');
    expect(result).toMatchObject({ ok: false, error: { line: 2, column: 5 } });
  });

  test('what stands before an error is salvaged', () => {
    expect(salvageYaml('layout: faq\ntitle: x\nlist: [\n')).toMatchObject({ layout: 'faq', title: 'x' });
  });
});
