import { expect, test } from 'vitest';
import { cases } from './conformance';
import { knownDifferences } from './known-differences';

for (const { chapter, name, ours, kramdowns } of cases) {
  const known = knownDifferences[`${chapter}/${name}`];
  const title = `${chapter} as kramdown has them: ${name}`;
  if (known === undefined) test(title, () => expect(ours()).toBe(kramdowns()));
  else test(`${title}: still differs, ${known}`, () => expect(ours()).not.toBe(kramdowns()));
}

test('every known difference is one of a text that is there', () => {
  const texts = cases.map(({ chapter, name }) => `${chapter}/${name}`);
  expect(Object.keys(knownDifferences).filter((name) => !texts.includes(name))).toEqual([]);
});
