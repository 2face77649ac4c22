import { describe, expect, test } from 'vitest';
import { readJekyllYaml } from '../../../shared/yaml/jekyll-yaml';
import { fromRubyJson, toRubyJson } from '../../../shared/yaml/ruby-json';

const read = (yaml: string): unknown => {
  const result = readJekyllYaml(yaml);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('comes back the same', () => {
  test.each([
    ['nothing', ''],
    ['texts, numbers and truths', 'a: text\nb: 3\nc: yes\nd: ~\n'],
    ['a whole float', 'a: 1.0\n'],
    ['a negative nothing', 'a: -0.0\n'],
    ['a long number', 'a: 12345678901234567890\n'],
    ['a day and a moment', 'a: 2020-03-04\nb: 2020-03-04 10:00:00 +0200\n'],
    ['a float and a day in lists in lists', '- [1.0, [2020-03-04]]\n'],
    ['line breaks and signs', 'a: "x\\n\\ty\\u2028\\"\\\\"\n'],
  ])('%s', (_, yaml) => {
    const json = toRubyJson(read(yaml));
    expect(fromRubyJson(json ?? '')).toStrictEqual(read(yaml));
  });
});

describe('is not kept, since it would come back as something else', () => {
  test.each([
    ['a mapping that stands at two places', 'a: &m { b: 1 }\nc: *m\n'],
    ['what is no number', 'a: .nan\n'],
    ['a key that is no text', '2019: a\n'],
    ['keys that an object would put in another order', '{ "11": a, "2": b }\n'],
    ['a key that begins with a NUL', '"\\0float": 1\n'],
    ['a key by which objects inherit', '"__proto__": { a: 1 }\n'],
  ])('%s', (_, yaml) => {
    expect(toRubyJson(read(yaml))).toBeUndefined();
  });

  test('a number that JSON can’t say', () => {
    expect([toRubyJson(-0), toRubyJson(NaN)]).toEqual([undefined, undefined]);
  });
});
