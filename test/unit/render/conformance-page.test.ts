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

const OUTSIDE = `## Marks in code, beside highlight.js, Prism and Shiki

By hand on 2026-11-24, with highlight.js 11.12, Prism 1.30 and Shiki 4.6. Their names were turned into Rouge's by a table
that was made from the right answers, for each language anew ([decision 21](decisions/0021-lexers-for-rouge.md)), so these
are the most that they can reach. First the texts that come out equal, then the share of Rouge's spans that are there with
the same ends and class. The texts above, by which our rules were found:

| Language   | Texts | Ours      | highlight.js | Prism    | Shiki    |
| ---------- | ----- | --------- | ------------ | -------- | -------- |
| c          | 15    | 15 (100%) | 4 (91%)      | 1 (83%)  | 7 (97%)  |
| cpp        | 14    | 14 (100%) | 3 (94%)      | 2 (91%)  | 4 (96%)  |
| csharp     | 32    | 32 (100%) | 3 (92%)      | 2 (91%)  | 14 (98%) |
| docker     | 14    | 14 (100%) | 2 (51%)      | 3 (59%)  | 3 (59%)  |
| go         | 32    | 32 (100%) | 30 (98%)     | 22 (97%) | 29 (99%) |
| graphql    | 14    | 12 (98%)  | 6 (94%)      | 7 (96%)  | 10 (98%) |
| ini        | 20    | 20 (100%) | 7 (85%)      | 13 (93%) | 8 (86%)  |
| java       | 32    | 32 (100%) | 1 (85%)      | 2 (85%)  | 17 (97%) |
| kotlin     | 15    | 15 (100%) | 0 (79%)      | 3 (84%)  | 4 (91%)  |
| liquid     | 30    | 30 (100%) | -            | 3 (90%)  | 14 (97%) |
| markdown   | 31    | 31 (100%) | 11 (64%)     | 11 (68%) | 13 (75%) |
| nginx      | 12    | 12 (100%) | 1 (81%)      | 0 (76%)  | 3 (91%)  |
| php        | 30    | 30 (100%) | 4 (89%)      | 6 (89%)  | 15 (96%) |
| powershell | 31    | 31 (100%) | 4 (91%)      | 1 (87%)  | 6 (94%)  |
| properties | 15    | 15 (100%) | 10 (90%)     | 10 (90%) | 5 (80%)  |
| ruby       | 31    | 31 (100%) | 0 (82%)      | 1 (82%)  | 7 (93%)  |
| rust       | 17    | 17 (100%) | 3 (92%)      | 2 (89%)  | 7 (96%)  |
| sass       | 14    | 14 (100%) | 0 (71%)      | 0 (75%)  | 6 (89%)  |
| scss       | 25    | 25 (100%) | 0 (82%)      | 1 (81%)  | 12 (95%) |
| swift      | 17    | 17 (100%) | 1 (83%)      | 1 (85%)  | 4 (94%)  |
| toml       | 16    | 16 (100%) | 7 (88%)      | 7 (84%)  | 8 (90%)  |

Code that nobody here wrote, up to 60 pieces a language, from the manuals of packages and the pages of a dozen docs sites:

| Language   | Texts | Ours      | highlight.js | Prism     | Shiki     |
| ---------- | ----- | --------- | ------------ | --------- | --------- |
| c          | 60    | 59 (100%) | 18 (95%)     | 20 (94%)  | 24 (96%)  |
| console    | 60    | 54 (93%)  | 4 (60%)      | 11 (57%)  | 4 (63%)   |
| cpp        | 60    | 60 (100%) | 12 (96%)     | 11 (96%)  | 12 (98%)  |
| css        | 16    | 14 (97%)  | 9 (89%)      | 6 (84%)   | 12 (90%)  |
| diff       | 14    | 6 (74%)   | 0 (6%)       | 0 (12%)   | 0 (9%)    |
| go         | 34    | 34 (100%) | 34 (100%)    | 27 (99%)  | 34 (100%) |
| html       | 60    | 60 (100%) | 53 (95%)     | 49 (98%)  | 55 (99%)  |
| ini        | 60    | 60 (100%) | 52 (96%)     | 56 (97%)  | 52 (96%)  |
| java       | 60    | 60 (100%) | 10 (86%)     | 10 (91%)  | 38 (99%)  |
| javascript | 60    | 58 (99%)  | 14 (94%)     | 13 (94%)  | 48 (99%)  |
| json       | 60    | 60 (100%) | 53 (99%)     | 54 (99%)  | 47 (99%)  |
| kotlin     | 18    | 18 (100%) | 0 (81%)      | 1 (88%)   | 1 (95%)   |
| liquid     | 60    | 59 (100%) | -            | 0 (78%)   | 41 (97%)  |
| markdown   | 40    | 39 (99%)  | 13 (68%)     | 17 (85%)  | 25 (83%)  |
| php        | 60    | 60 (100%) | 33 (92%)     | 27 (94%)  | 50 (98%)  |
| powershell | 40    | 40 (100%) | 1 (80%)      | 0 (72%)   | 0 (76%)   |
| python     | 32    | 31 (100%) | 10 (95%)     | 11 (95%)  | 14 (98%)  |
| ruby       | 60    | 58 (100%) | 14 (84%)     | 14 (84%)  | 41 (98%)  |
| rust       | 60    | 60 (100%) | 7 (95%)      | 6 (94%)   | 51 (98%)  |
| shell      | 60    | 60 (100%) | 21 (49%)     | 31 (65%)  | 33 (75%)  |
| sql        | 47    | 47 (100%) | 19 (88%)     | 27 (89%)  | 18 (92%)  |
| swift      | 26    | 23 (100%) | 4 (82%)      | 5 (86%)   | 4 (93%)   |
| toml       | 17    | 17 (100%) | 17 (100%)    | 17 (100%) | 17 (100%) |
| typescript | 60    | 58 (100%) | 7 (91%)      | 4 (89%)   | 37 (97%)  |
| xml        | 35    | 35 (100%) | 30 (99%)     | 34 (100%) | 30 (91%)  |
| yaml       | 60    | 59 (99%)  | 23 (81%)     | 17 (78%)  | 48 (90%)  |

Languages that came later or were weak there, by hand on 2026-11-28, on files of programs and on blocks of code in the
manuals of packages, up to 60 pieces a language. Before is what came out until that day; a dash stands for code that
stayed plain. Of HCL and Terraform nothing of others was at hand.

| Language | Texts | Before     | Now        |
| -------- | ----- | ---------- | ---------- |
| apache   | 18    | -          | 17 (99.9%) |
| batch    | 44    | -          | 44 (100%)  |
| console  | 60    | 51 (92%)   | 59 (99.9%) |
| css      | 60    | 57 (99.9%) | 60 (100%)  |
| diff     | 60    | 41 (92%)   | 60 (100%)  |
| erb      | 7     | -          | 7 (100%)   |
| jsx      | 27    | -          | 26 (99.9%) |
| make     | 60    | -          | 59 (99.9%) |
| tsx      | 22    | -          | 18 (99.6%) |

Before these pieces were looked at for what differed, of all there were, 135 of 135 of Java came out equal, 33 of 33 of Go,
18 of 18 of Kotlin, 40 of 40 of PowerShell, 57 of 57 of INI, 4269 of 4329 of PHP, 702 of 718 of Rust, 53 of 58 of Ruby, 38 of
43 of C++, 15 of 26 of Swift and 7 of 17 of TOML.

## Measured outside the project

By hand on 2026-11-24, with the same programs, on texts that are not ours:

- kramdown's own test texts and those of its GFM parser, as Jekyll reads them without options, on 2026-11-28: 231 of 232
  make the same page. The other has links whose addresses hold runs of up to six underscores. With the options that the
  texts name themselves, \`html_to_native\` (2), the highlighters for LaTeX and \`minted\` (3) and a formatter written in
  Ruby (1) were not there either when that was last tried.
- 2,500 texts of lines thrown together at random, three times: 97 of 100 make the same page. What differs is hardly
  written on purpose: attribute lists without a block, \`^\` and \`===\` as text, marks of lists within marks of lists.
- 2,000 texts of what writers write, thrown together at random (lists in lists, HTML, tables, notes, definitions, code, lazy
  lines, tabs, attribute lists), several times on 2026-11-28: 99 of 100 make the same page, where 86 did before these
  showed what was wrong. With \`parse_block_html\`: 99 of 100. What differs still: lines that start with a space and a tab, and
  backslashes at the very end of a text.
- jekyll-commonmark on the texts of this page, which are kramdown's, on 2026-11-28: 893 of 899 make the same page without
  options, 887 with typography, footnotes, tables, deleted text, addresses, check boxes and filtered tags. GitHub Pages'
  own CommonMark four days before: 871 of 881.
- A docs site of 8,300 files, whole pages, on 2026-11-28: 491 of 493 are the same, 482 to the byte, counters of
  \`increment\` aside, which go on from page to page. The other two show what \`include_cached\` had made for a page of
  the same title. Of 36 answers that were recorded there all are the same to the byte where a layout prints each twice, as
  they were recorded; in the page's own layout 35, the other one shows a variable that its first print assigned
  (\`npm run bench -- answers\`).
- The code of that site: 81 of 81 pieces of JSON are equal byte by byte, 36 of 36 of a shell, 71 of 71 of SQL, 7 of 7 of
  XML, 4 of 4 of HTML.
`;
