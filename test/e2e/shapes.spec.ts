import { editorOf } from './support/editor';
import { expect, test } from './support/test';

/** Pages that keep their questions in other ways than a list of topics in the front matter. */

const DATA = `# The kettle's own questions.

- question: How full?
  answer: To the *line*.

- question: How hot?
  answer: Just off the boil.
`;

const SECTIONS = `---
title: Cups
layout: cups
faq:
  washing:
    - question: May I use soap?
      answer: A little.
  drying:
    - question: In the sun?
      answer: In the shade.
---
`;

test.beforeEach(({ repository }) => {
  repository.write('_data/kettles.yml', DATA);
  repository.write(
    'kettles.html',
    `---\ntitle: Kettles\n---\n<h1>Kettles</h1>{% for entry in site.data.kettles %}<h2>{{ entry.question }}</h2>{{ entry.answer | markdownify }}{% endfor %}\n`,
  );
  repository.write(
    '_layouts/cups.html',
    '<h1>{{ page.title }}</h1>{% for section in page.faq %}<h2>{{ section[0] }}</h2>{% for entry in section[1] %}<h3>{{ entry.question }}</h3>{{ entry.answer | markdownify }}{% endfor %}{% endfor %}\n',
  );
  repository.write('cups.md', SECTIONS);
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'Add kettles and cups');
});

test('a data file is edited like a page, and seen in the page that shows it', async ({
  launch,
  repository,
}) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^kettles\.yml/).click();
  await editor.choose('How hot?');
  await editor.typeAtEndOfAnswer(' Or *cooler*.');
  await expect(editor.published.locator('em', { hasText: 'cooler' })).toBeVisible();
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('1\t1\t_data/kettles.yml');
});

test('a list of questions offers no topics, and moves and adds questions', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^kettles\.yml/).click();
  await editor.choose('How hot?');
  await expect(page.getByRole('button', { name: 'Topic', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Move up' }).click();
  await editor.save();
  expect(repository.read('_data/kettles.yml')).toBe(`# The kettle's own questions.

- question: How hot?
  answer: Just off the boil.

- question: How full?
  answer: To the *line*.
`);
});

test('a section is renamed, and has no anchor to give', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^Cups/).click();
  await editor.row(/^washing/).click();
  await expect(editor.anchor).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Topic' }).fill('cleaning');
  await expect(editor.published.getByRole('heading', { name: 'cleaning' })).toBeVisible();
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('1\t1\tcups.md');
});

test('answerbook.yml says how files keep their questions, from the moment it is there', async ({
  launch,
  repository,
}) => {
  repository.commit('Add trays', { '_data/trays.yml': '- heading: Which wood?\n  words: Beech.\n' });
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^Cups/).waitFor();
  await expect(editor.row(/^trays\.yml/)).toHaveCount(0);
  repository.write('answerbook.yml', 'faq:\n  - files: _data/trays.yml\n    questoin: heading\n');
  await expect(page.getByText('answerbook.yml can’t be read')).toBeVisible();
  repository.write(
    'answerbook.yml',
    'faq:\n  - files: _data/trays.yml\n    question: heading\n    answer: words\n',
  );
  await editor.row(/^trays\.yml/).click();
  await editor.choose('Which wood?');
  await editor.typeAtEndOfAnswer(' Or ash.');
  await editor.save();
  expect(repository.read('_data/trays.yml')).toBe('- heading: Which wood?\n  words: Beech. Or ash.\n');
});
