import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kramdownHtml } from '../../../../shared/render/markdown/kramdown';
import { type KramdownOptions, readKramdownOptions } from '../../../../shared/render/markdown/options';
import { readConfig } from '../../../../shared/site/config';
import { plainHtml, withoutMarks } from './plain-html';

/** A text of ours, by its chapter and name, in what it makes of ours and of the real kramdown. */
export interface Case {
  readonly chapter: string;
  readonly name: string;
  readonly ours: () => string;
  readonly kramdowns: () => string;
  /** Whether the two are the same to the byte, but for the highlighter's marks in code. */
  readonly isSame: () => boolean;
}

/** Texts of ours with what the real kramdown makes of them, recorded by `record.rb` beside them. */
const fixtures = join(import.meta.dirname, '../../../fixtures/markdown');

export const cases: readonly Case[] = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: chapter }) =>
    readdirSync(join(fixtures, chapter))
      .filter((file) => file.endsWith('.md'))
      .map((file) => caseOf(chapter, file.slice(0, -'.md'.length))),
  );

function caseOf(chapter: string, name: string): Case {
  const read = (end: string): string => readFileSync(join(fixtures, chapter, `${name}${end}`), 'utf8');
  const options = (): KramdownOptions => {
    const given = existsSync(join(fixtures, chapter, `${name}.json`)) ? read('.json') : '{}';
    return readKramdownOptions(readConfig(`kramdown: ${given}`).config.kramdown);
  };
  const ours = (): string => kramdownHtml(read('.md'), options());
  return {
    chapter,
    name,
    ours: () => plainHtml(ours()),
    kramdowns: () => plainHtml(read('.html')),
    isSame: () => withoutMarks(ours()) === withoutMarks(read('.html')),
  };
}
