import { expect, test } from 'vitest';
import { setShapeRule } from '../../../shared/faq/set-shape-rule';
import type { ShapeKeys } from '../../../shared/faq/shape-keys';

const KEYS: ShapeKeys = {
  list: undefined,
  topic: undefined,
  items: undefined,
  question: 'heading',
  answer: 'words',
  anchor: 'link',
};

const RULES = `# How our files keep their questions.
faq:
  # The old ones.
  - files: _data/help/*.yml # all of them
    question: heading
    answer: words

  - files: "guides/**/*.md"
    list: entries
    question: say
    answer: tell # not “text”
`;

function written(text: string | undefined, path: string, keys: ShapeKeys | undefined): string {
  const set = setShapeRule(text, path, keys);
  return set.ok ? set.value : `refused: ${set.error}`;
}

const NEW = `faq:
  - files: _data/kettle.yml
    question: heading
    answer: words
    anchor: link
`;

test.each([
  ['no file', undefined, NEW],
  ['an empty file', '', NEW],
  ['a file of comments', '# Rules\n', `# Rules\n${NEW}`],
  ['a file whose last line has no end', '# Rules', `# Rules\n${NEW}`],
  ['a file with carriage returns', '# Rules\r\n', `# Rules\r\n${NEW.replaceAll('\n', '\r\n')}`],
  ['a file without rules', 'faq: []\n', NEW],
  ['a list of nothing', 'faq:\n', NEW],
])('the first rule is written into %s', (_, text, after) =>
  expect(written(text, '_data/kettle.yml', KEYS)).toBe(after),
);

test('a rule is put behind the others, written as they are', () =>
  expect(written(RULES, '_data/kettle.yml', KEYS)).toBe(`${RULES}
  - files: _data/kettle.yml
    question: heading
    answer: words
    anchor: link
`));

test('a rule for a file that another rule is for goes before that one', () =>
  expect(written(RULES, '_data/help/tea.yml', KEYS)).toBe(
    RULES.replace(
      '  # The old ones.\n',
      `  - files: _data/help/tea.yml
    question: heading
    answer: words
    anchor: link

  # The old ones.
`,
    ),
  ));

test('a file’s own rule is changed in place, only where it says something else', () => {
  const text = RULES.replace('"guides/**/*.md"', '"guides/tea.md"');
  const keys = { ...KEYS, list: 'entries', topic: 'part', items: 'points', question: 'say', answer: 'tell' };
  expect(written(text, 'guides/tea.md', keys)).toBe(
    text
      .replace('    question: say', '    topic: part\n    items: points\n    question: say')
      .replace('# not “text”\n', '# not “text”\n    anchor: link\n'),
  );
});

test('names that no longer hold are taken out of a rule', () => {
  const text = `faq:
  - files: a.md
    list: entries
    topic: part # of the year
    items: points
    question: heading
    answer: words
    anchor: link
`;
  expect(written(text, 'a.md', { ...KEYS, list: 'entries' })).toBe(
    text.replace('    topic: part # of the year\n    items: points\n', ''),
  );
});

test('a rule in brackets is changed there', () =>
  expect(
    written('faq: [{ files: a.md, list: b, topic: c, question: d, answer: e }]\n', 'a.md', {
      ...KEYS,
      list: 'entries',
    }),
  ).toBe('faq: [{ files: a.md, list: entries, question: heading, answer: words, anchor: link }]\n'));

test('taking the only rule out again leaves the file as it was', () =>
  expect(written(written('faq: []\n', 'a.md', KEYS), 'a.md', undefined)).toBe('faq: []\n'));

test('taking a rule out leaves the others and their comments as they were', () => {
  const more = written(RULES, '_data/help/tea.yml', KEYS);
  expect(written(more, '_data/help/tea.yml', undefined)).toBe(RULES);
});

test('a rule for many files is not taken out for one of them', () =>
  expect(written(RULES, '_data/help/tea.yml', undefined)).toBe(RULES));

test('a name with braces is meant as it stands', () =>
  expect(written(undefined, 'a{b}.md', KEYS)).toContain('  - files: a?b?.md\n'));

test('a name that YAML would read as something else is quoted', () =>
  expect(written(undefined, 'a.md', { ...KEYS, question: 'yes' })).toContain('    question: "yes"\n'));

test('a file that can’t be read is left as it is, and the reason told', () =>
  expect(written('faq: [\n', 'a.md', KEYS)).toMatch(/^refused: Line/));
