import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kramdownHtml } from '../../../../shared/render/markdown/kramdown';
import { type KramdownOptions, readKramdownOptions } from '../../../../shared/render/markdown/options';
import { knownDifferences } from './known-differences';
import { plainHtml } from './plain-html';

/** Texts of ours with what the real kramdown makes of them, recorded by `record.rb` beside them. */
const fixtures = join(import.meta.dirname, '../../../fixtures/markdown');

const chapters = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

for (const chapter of chapters) {
  describe(`${chapter} as kramdown has them`, () => {
    for (const name of textsOf(chapter)) {
      const known = knownDifferences[`${chapter}/${name}`];
      if (known === undefined) test(name, () => expect(ours(chapter, name)).toBe(kramdowns(chapter, name)));
      else
        test(`${name}: still differs, ${known}`, () =>
          expect(ours(chapter, name)).not.toBe(kramdowns(chapter, name)));
    }
  });
}

test('every known difference is one of a text that is there', () => {
  const texts = chapters.flatMap((chapter) => textsOf(chapter).map((name) => `${chapter}/${name}`));
  expect(Object.keys(knownDifferences).filter((name) => !texts.includes(name))).toEqual([]);
});

function textsOf(chapter: string): string[] {
  return readdirSync(join(fixtures, chapter))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length));
}

function ours(chapter: string, name: string): string {
  return plainHtml(kramdownHtml(read(chapter, `${name}.md`), optionsOf(chapter, name)));
}

function kramdowns(chapter: string, name: string): string {
  return plainHtml(read(chapter, `${name}.html`));
}

function optionsOf(chapter: string, name: string): KramdownOptions {
  const path = join(fixtures, chapter, `${name}.json`);
  const given: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return readKramdownOptions(typeof given === 'object' && given !== null ? { ...given } : {});
}

function read(chapter: string, file: string): string {
  return readFileSync(join(fixtures, chapter, file), 'utf8');
}
