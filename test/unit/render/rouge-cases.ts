import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { highlightCode } from '../../../shared/render/rouge/highlight';

/** Code of ours in what Answerbook and the real Rouge make of it. */
export interface RougeCase {
  readonly language: string;
  readonly name: string;
  readonly code: string;
  readonly ours: () => string;
  readonly rouges: () => string;
}

/** Recorded by `record.rb` beside the code. */
const fixtures = join(import.meta.dirname, '../../fixtures/code');

export const rougeCases: readonly RougeCase[] = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: language }) =>
    readdirSync(join(fixtures, language))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => caseOf(language, file.slice(0, -'.txt'.length))),
  );

function caseOf(language: string, name: string): RougeCase {
  const code = readFileSync(join(fixtures, language, `${name}.txt`), 'utf8');
  return {
    language,
    name,
    code,
    ours: () => highlightCode(code, language),
    rouges: () => readFileSync(join(fixtures, language, `${name}.html`), 'utf8'),
  };
}
