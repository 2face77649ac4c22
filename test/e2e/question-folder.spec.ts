import type { TestRepository } from '../support/git-repository';
import { editorOf } from './support/editor';
import { commitQuestionFolder, questionFile } from './support/question-folder';
import { expect, test } from './support/test';

/** A folder in which each Markdown file is a question: one page to the writer, files to Git. */

test.beforeEach(({ repository }) => commitQuestionFolder(repository));

/** What differs from the last commit, new files included, as Git tells it. */
function changed(repository: TestRepository): readonly string[] {
  repository.git('add', '-A');
  return repository.git('diff', '--cached', '--name-status', '--no-renames').split('\n').sort();
}

test('an answer is the text of its file, seen in the page that shows it', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which water?');
  await editor.typeAtEndOfAnswer(' Or *filtered*.');
  await expect(editor.published.locator('em', { hasText: 'filtered' })).toBeVisible();
  await editor.save();
  expect(changed(repository)).toEqual(['M\t_faqs/water.md']);
  expect(repository.read('_faqs/water.md')).toBe(
    questionFile('Which water?', 'Brewing', 30, 'Soft water. Or *filtered*.'),
  );
});

test('a new question is a file, named by its words once it is saved', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which leaves?');
  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await editor.question.fill('Which pot?');
  await editor.typeAtEndOfAnswer('A small one.');
  await expect(editor.published.getByRole('heading', { name: 'Which pot?' })).toBeVisible();
  await editor.save();
  expect(changed(repository)).toEqual(['A\t_faqs/which-pot.md']);
  expect(repository.read('_faqs/which-pot.md')).toBe(
    questionFile('Which pot?', 'Buying', 15, 'A small one.'),
  );
});

test('a question moves to another topic by its category', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  await page.getByRole('button', { name: 'Move down' }).click();
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('1\t1\t_faqs/tin.md');
  expect(repository.read('_faqs/tin.md')).toContain('category: Brewing\n');
});

test('a question that is removed takes its file, and undo brings it back', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await editor.save();
  expect(changed(repository)).toEqual(['D\t_faqs/tin.md']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.row('Which tin?')).toBeVisible();
  await editor.save();
  expect(changed(repository)).toEqual(['']);
});

test('a file gets another name from its field, once that is left', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  const name = page.getByRole('textbox', { name: 'File' });
  await name.fill('tins');
  await name.press('Enter');
  await expect(name).toHaveValue('tins.md');
  await editor.save();
  expect(changed(repository)).toEqual(['A\t_faqs/tins.md', 'D\t_faqs/tin.md']);
});

test('no anchor is offered where the files have none, and no page details', async ({
  launch,
  repository,
}) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  await expect(editor.anchor).toHaveCount(0);
});

test('the changes name the question and its file, and a commit takes it', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  await editor.typeAtEndOfAnswer(' With a lid.');
  await page.getByRole('tab', { name: /^Changes/ }).click();
  await expect(page.getByRole('row', { name: 'FAQs: tin.md' })).toContainText('Which tin?');
  await page.getByRole('button', { name: /^Commit on/ }).click();
  await expect.poll(() => repository.git('log', '-1', '--format=%s')).toBe('Edit “Which tin?” in FAQs');
  expect(repository.git('show', '--format=', '--name-only')).toBe('_faqs/tin.md');
});

test('the source view shows every file below its name, which can’t be edited there', async ({
  launch,
  repository,
}) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  await editor.toggleSource();
  await expect(editor.source.getByText('water.md', { exact: true })).toBeVisible();
  await editor.source.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Gone.');
  await expect(editor.source.getByText('water.md', { exact: true })).toBeVisible();
});

test('what somebody else does to another file of the folder is taken in', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('Which tin?');
  await editor.typeAtEndOfAnswer(' With a lid.');
  repository.write('_faqs/water.md', questionFile('Which water?', 'Brewing', 30, 'Rain.'));
  await expect(editor.published.getByText('Rain.')).toBeVisible();
  await editor.save();
  expect(repository.read('_faqs/water.md')).toContain('Rain.');
  expect(repository.read('_faqs/tin.md')).toContain('With a lid.');
});

test('how the folder keeps its questions can be chosen in its details', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^FAQs/).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: 'category Topic' }).click();
  await page.getByRole('option', { name: 'no topics' }).click();
  await expect(page.getByText('This finds 3 questions, without topics.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep in answerbook.yml' }).click();
  await expect(editor.row('Buying')).toHaveCount(0);
  await expect(editor.row('Which tin?')).toBeVisible();
  expect(repository.read('answerbook.yml')).toBe(
    'faq:\n  - files: _faqs\n    question: title\n    order: weight\n',
  );
});
