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
      .flatMap((file) => casesOf(language, file.slice(0, -'.txt'.length))),
  );

function casesOf(language: string, name: string): RougeCase[] {
  const code = readFileSync(join(fixtures, language, `${name}.txt`), 'utf8');
  const html = readFileSync(join(fixtures, language, `${name}.html`), 'utf8');
  if (name !== 'snippets') return [caseOf({ language, name, code, html })];
  const marked = new Map(partsOf(html));
  return partsOf(code).map(([part, text]) =>
    caseOf({ language, name: part, code: text, html: marked.get(part)?.slice(0, -1) ?? 'not recorded' }),
  );
}

/** The texts of a file, each below a line `=== its name`. */
function partsOf(text: string): (readonly [name: string, text: string])[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)] as const;
    });
}

interface Recorded {
  readonly language: string;
  readonly name: string;
  readonly code: string;
  readonly html: string;
}

function caseOf({ language, name, code, html }: Recorded): RougeCase {
  return { language, name, code, ours: () => highlightCode(code, language), rouges: () => html };
}
