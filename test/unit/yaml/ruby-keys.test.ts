import { describe, expect, test } from 'vitest';
import { readJekyllYaml } from '../../../shared/yaml/jekyll-yaml';
import { hasRubyKey, rubyEntries, rubyKeys, rubyValues } from '../../../shared/yaml/ruby-keys';

function mapping(yaml: string): Readonly<Record<string, unknown>> {
  const read = readJekyllYaml(yaml);
  if (!read.ok || typeof read.value !== 'object' || read.value === null) throw new Error('no mapping');
  return Object.assign(read.value);
}

describe('the keys of a mapping', () => {
  test('stand in the order of the text, whole numbers too', () => {
    expect(rubyKeys(mapping('{ "11": a, b: c, "2": d }'))).toEqual(['11', 'b', '2']);
  });

  test('are numbers, truths and nothing where they are written so', () => {
    expect(rubyEntries(mapping('2019: a\ntrue: b\n~: c\n"x": d\n'))).toEqual([
      [2019, 'a'],
      [true, 'b'],
      [null, 'c'],
      ['x', 'd'],
    ]);
  });

  test('that are set twice keep their first place', () => {
    expect(rubyEntries(mapping('2: a\n1: b\n2: c\n'))).toEqual([
      [2, 'c'],
      [1, 'b'],
    ]);
  });

  test('come along with what is merged in', () => {
    expect(rubyKeys(mapping('<<: { 2: a, 1: b }\n'))).toEqual([2, 1]);
  });

  test('give their values in the same order', () => {
    expect(rubyValues(mapping('b: 1\n1: 2\n'))).toEqual([1, 2]);
  });
});

test('a number is not the key of a text that says the same', () => {
  const years = mapping('2019: a\n"2020": b\n');
  expect([2019, '2019', 2020, '2020'].map((key) => hasRubyKey(years, key))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
