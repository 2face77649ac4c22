import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rougeCases } from './rouge-cases';
import { cases } from './markdown/conformance';

/** The page's tables are written by this test: `npx vitest run conformance-page -u` after a change. */
const page = join(import.meta.dirname, '../../../docs/markdown-conformance.md');

test('the documentation states how many texts and codes come out equal', async () => {
  const texts = cases.map((one) => ({
    group: one.chapter,
    marks: [one.ours() === one.kramdowns(), one.isSame()],
  }));
  const codes = rougeCases.map((one) => ({ group: one.language, marks: [one.ours() === one.rouges()] }));
  await expect(
    `${INTRODUCTION}\n${table(['Chapter', 'Texts', 'Equal', 'To the byte'], texts)}\n${CODE}\n${table(['Language', 'Texts', 'Equal'], codes)}\n${OUTSIDE}`,
  ).toMatchFileSnapshot(page);
});

interface Result {
  readonly group: string;
  /** What is true of it: one for each column of counts. */
  readonly marks: readonly boolean[];
}

function table(head: readonly string[], results: readonly Result[]): string {
  const groups = [...new Set(results.map((result) => result.group))].sort();
  const rows = groups.map((group) =>
    row(
      group,
      results.filter((result) => result.group === group),
    ),
  );
  const all = [head, ...rows, row('all', results)];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const lines = all.map(
    (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1), ''].join('\n');
}

function row(group: string, results: readonly Result[]): string[] {
  const columns = results[0]?.marks ?? [];
  const counts = columns.map((_, column) => String(results.filter(({ marks }) => marks[column]).length));
  return [group, String(results.length), ...counts];
}

const INTRODUCTION = `# How near the built-in preview is to kramdown and Rouge

The first two tables are counted and written by \`test/unit/render/conformance-page.test.ts\`, which fails where they are
not true. Their texts are our own; what the real programs make of them is recorded with Jekyll 4.3.1, kramdown 2.4.0 and
Rouge 3.30.0 by the \`record.rb\` beside them. Equal means: the same page, white space between blocks and the order of
attributes aside. The last column counts those that are the same to the byte, but for the marks in code.

## Markdown, by chapter (\`test/fixtures/markdown\`)
`;

const CODE = `## Marks in code, by language (\`test/fixtures/code\`)

Equal means: the same HTML, byte by byte. Code in other languages has Rouge's frame, and stays plain within.
`;

const OUTSIDE = `## Measured outside the project

By hand on 2026-11-24, with the same programs, on texts that are not ours:

- kramdown's own test texts and those of its GFM parser, as Jekyll reads them without options: 230 of 232 make the same
  page. One has links whose addresses hold runs of up to six underscores; in the other a quote in the text of an address
  is written as itself. With the options that the texts name themselves, \`html_to_native\` (2), the highlighters for
  LaTeX and \`minted\` (3) and a formatter written in Ruby (1) were not there either when that was last tried.
- 2,500 texts of lines thrown together at random, three times: 97 of 100 make the same page. What differs is hardly
  written on purpose: attribute lists without a block, \`^\` and \`===\` as text, marks of lists within marks of lists.
- jekyll-commonmark on the texts of this page, which are kramdown's: 876 of 881 make the same page without options, 870
  with tables, deleted text, addresses, check boxes and filtered tags; GitHub Pages' own CommonMark 871.
- A docs site of 8,300 files, whole pages: 491 of 493 are the same, 482 to the byte, counters of \`increment\` aside, which go
  on from page to page. The other two show what \`include_cached\` had made for a page of the same title. Of 36 answers that
  were recorded there all are the same to the byte where a layout prints each twice, as they were recorded; in the page's
  own layout 35, the other one shows a variable that its first print assigned (\`npm run bench -- answers\`).
- The code of that site: 81 of 81 pieces of JSON are equal byte by byte, 36 of 36 of a shell, 71 of 71 of SQL, 7 of 7 of
  XML, 4 of 4 of HTML; 10 of PowerShell, 9 of Markdown and 4 of a configuration stay plain.
- Code in the manuals of some hundred packages: 46 of 46 of JSON, 178 of 183 of a shell, 68 of 68 of YAML, 173 of 174 of
  JavaScript, 149 of 161 of TypeScript, 34 of 35 of Python, 57 of 57 of HTML, 40 of 40 of XML, 56 of 59 of sessions of a
  shell, 12 of 16 of CSS.
`;
