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
    `---\ntitle: Kettles\n---\n<h1 id="heading">Kettles</h1>{% for entry in site.data.kettles %}<h2>{{ entry.question }}</h2>{{ entry.answer | markdownify }}{% endfor %}\n`,
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

test('a link in a data file counts for the page that shows it', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^kettles\.yml/).click();
  await editor.choose('How hot?');
  await editor.typeAtEndOfAnswer(' See [above](#heading) and [below](#footer).');
  await expect(editor.problems.getByText(/“footer”/)).toBeVisible();
  await expect(editor.problems.getByText('1 warning')).toBeVisible();
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

test('a data file that loses its last question stays open, and takes a new one', async ({
  launch,
  repository,
}) => {
  repository.commit('Add a cup', { '_data/cup.yml': '# Cups.\n\n- question: Why?\n  answer: To drink.\n' });
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^cup\.yml/).click();
  await editor.choose('Why?');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await editor.save();
  expect(repository.read('_data/cup.yml')).toBe('# Cups.\n\n[]\n');
  await editor.row(/^cup\.yml/).click();
  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await editor.question.fill('How?');
  await editor.save();
  expect(repository.read('_data/cup.yml')).toMatch(/^# Cups\.\n\n- question: "?How\?"?\n/);
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

test.describe('how a file keeps its questions', () => {
  const TRAYS = `# Trays.
- label: Wood
  link: wood
  points:
    - question: How heavy?
      answer: Two pounds.
      say: Which wood?
      tell: Beech.
`;

  test.beforeEach(({ repository }) => repository.commit('Add trays', { '_data/trays.yml': TRAYS }));

  test('is chosen among its keys and kept in answerbook.yml', async ({ launch, repository }) => {
    const rules = '# Our rules.\nfaq:\n  - files: _data/trays.yml\n    topic: label\n    items: points\n';
    repository.commit('Add rules', { 'answerbook.yml': rules });
    const { page } = await launch({ folder: repository.root });
    const editor = editorOf(page);
    await editor.row(/^trays\.yml/).click();
    await expect(editor.row('How heavy?')).toBeVisible();
    const shape = page.getByRole('region', { name: 'How this file keeps its questions' });
    await shape.getByRole('button', { name: 'Change' }).click();
    await expect(shape.getByRole('status')).toHaveText('This finds 1 topic with 1 question.');
    const select = async (part: string, key: string) => {
      await shape.getByRole('button', { name: new RegExp(` ${part}$`) }).click();
      await page.getByRole('option', { name: key, exact: true }).click();
    };
    await select('Title of a topic', 'no topics');
    await expect(shape.getByRole('status')).toHaveText('This finds 1 question, without topics.');
    await select('Title of a topic', 'label');
    await select('Question', 'say');
    await select('Answer', 'tell');
    await shape.getByRole('button', { name: 'Keep in answerbook.yml' }).click();
    await expect(editor.row('Which wood?')).toBeVisible();
    expect(repository.read('answerbook.yml')).toBe(
      `${rules}    question: say\n    answer: tell\n    anchor: anchor\n`,
    );
    await editor.row('Which wood?').click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Which tree?');
    await editor.save();
    expect(repository.read('_data/trays.yml')).toBe(TRAYS.replace('Which wood?', 'Which tree?'));
  });

  test('is chosen by the keyboard alone, and found again without its rule', async ({
    launch,
    repository,
  }) => {
    const { page } = await launch({ folder: repository.root });
    const editor = editorOf(page);
    await editor.row(/^Cups/).click();
    const shape = page.getByRole('region', { name: 'How this file keeps its questions' });
    await shape.getByRole('button', { name: 'Change' }).focus();
    await page.keyboard.press('Enter');
    await shape.getByRole('button', { name: / Question$/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shape.getByRole('button', { name: 'Keep in answerbook.yml' }).focus();
    await page.keyboard.press('Enter');
    await expect(shape).toContainText('A rule for this file in answerbook.yml says so.');
    await expect(shape).toContainText('A question is “answer”, its answer “question”');
    await shape.getByRole('button', { name: 'Change' }).click();
    await shape.getByRole('button', { name: 'As found' }).click();
    await expect(shape).toContainText('A question is “question”');
    expect(repository.read('answerbook.yml')).toBe('faq: []\n');
  });

  test('counts for pages that are open when somebody else says it, and what is typed stays', async ({
    launch,
    repository,
  }) => {
    const { page } = await launch({ folder: repository.root });
    const editor = editorOf(page);
    await editor.row(/^Cups/).click();
    await editor.choose('May I use soap?');
    await editor.typeAtEndOfAnswer(' Rinse it.');
    repository.write(
      'answerbook.yml',
      'faq:\n  - files: cups.md\n    list: faq\n    question: answer\n    answer: question\n',
    );
    await expect(editor.question).toHaveValue('A little. Rinse it.');
    await expect(editor.answer).toHaveText('May I use soap?');
  });

  test('belongs to what is committed', async ({ launch, repository }) => {
    const { page } = await launch({ folder: repository.root });
    repository.write('answerbook.yml', 'faq: []\n');
    await page.getByRole('tab', { name: /^Changes/ }).click();
    await expect(page.getByRole('row', { name: 'answerbook.yml' })).toBeVisible();
  });
});
