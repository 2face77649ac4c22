import { editorOf } from './support/editor';
import { faqPage } from './support/small-site';
import { expect, test } from './support/test';

/** Other programs change the files of the open repository: an editor, a pull, a checkout of another branch. */

const asked = 'This file changed outside, where you have changed it too';
const deleted = 'This file was deleted outside';

test('a change elsewhere on the page is taken in; typed words and the cursor stay', async ({
  app,
  repository,
}) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Twice');
  repository.write('faq.md', repository.read('faq.md').replace('Ninety degrees', 'Eighty degrees'));
  await expect(editor.published.getByText('Eighty degrees for black tea.')).toBeVisible();
  await app.page.keyboard.type(' over.');
  await expect(editor.answer).toContainText('in circles. Twice over.');
  await expect(app.page.getByText(asked)).toHaveCount(0);
  await editor.save();
  expect(repository.read('faq.md')).toBe(
    faqPage('Pour slowly, in circles. Twice over.').replace('Ninety degrees', 'Eighty degrees'),
  );
});

test('lines that come in above keep the cursor in its words in the source view', async ({
  app,
  repository,
}) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.toggleSource();
  await editor.source.getByText('Ninety degrees for black tea.').click();
  await app.page.keyboard.press('End');
  await app.page.keyboard.type(' Mine');
  repository.write(
    'faq.md',
    repository.read('faq.md').replace('layout: faq\n', 'layout: faq\nsummary: Tea\nkeywords: leaves\n'),
  );
  await expect(editor.source).toContainText('keywords: leaves');
  await app.page.keyboard.type(' too.');
  await expect(editor.source).toContainText('Ninety degrees for black tea. Mine too.');
});

test('a page without unsaved words becomes what is on disk', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  repository.write('faq.md', faqPage('Pour fast.'));
  await expect(editor.answer).toHaveText('Pour fast.');
  await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
});

test.describe('a change in the same words', () => {
  test.beforeEach(async ({ app, repository }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer(' Mine.');
    repository.write('faq.md', faqPage('Pour fast. Theirs.'));
    await expect(app.page.getByText(asked)).toBeVisible();
  });

  test('keeps both versions until the writer chooses', async ({ app, repository }) => {
    const editor = editorOf(app.page);
    await app.page.keyboard.press('ControlOrMeta+s');
    await expect(editor.answer).toHaveText('Pour slowly, in circles. Mine.');
    expect(repository.read('faq.md')).toBe(faqPage('Pour fast. Theirs.'));
    await expect(app.page.getByText(asked)).toBeVisible();
  });

  test('can be looked at side by side', async ({ app }) => {
    await app.page.getByRole('button', { name: 'Compare' }).click();
    const comparison = app.page.getByRole('region', { name: 'Their version compared with yours' });
    await expect(comparison).toContainText('Pour fast. Theirs.');
    await expect(comparison).toContainText('Pour slowly, in circles. Mine.');
  });

  test('gives way to mine where the writer keeps it', async ({ app, repository }) => {
    const editor = editorOf(app.page);
    await app.page.getByRole('button', { name: 'Keep mine' }).click();
    await expect(app.page.getByText(asked)).toHaveCount(0);
    await editor.save();
    expect(repository.read('faq.md')).toBe(faqPage('Pour slowly, in circles. Mine.'));
  });

  test('is taken where the writer wants theirs, and that can be undone', async ({ app, repository }) => {
    const editor = editorOf(app.page);
    await app.page.getByRole('button', { name: 'Take theirs' }).click();
    await expect(editor.answer).toHaveText('Pour fast. Theirs.');
    await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await app.page.keyboard.press('ControlOrMeta+z');
    await expect(editor.answer).toHaveText('Pour slowly, in circles. Mine.');
    await editor.save();
    expect(repository.read('faq.md')).toBe(faqPage('Pour slowly, in circles. Mine.'));
  });

  test('is asked about anew when the file changes once more', async ({ app, repository }) => {
    repository.write('faq.md', faqPage('Pour even faster.'));
    await app.page.getByRole('button', { name: 'Compare' }).click();
    const comparison = app.page.getByRole('region', { name: 'Their version compared with yours' });
    await expect(comparison).toContainText('Pour even faster.');
  });

  test('is no longer asked about once the writer has typed the same', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.answer.fill('Pour fast. Theirs.');
    await expect(app.page.getByText(asked)).toHaveCount(0);
    await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  });
});

test('checking out another branch leaves unsaved words in the open page', async ({ app, repository }) => {
  repository.git('switch', '--quiet', '--create', 'other');
  repository.commit('Warmer', {
    'faq.md': repository.read('faq.md').replace('Ninety degrees', 'Ninety-five degrees'),
  });
  repository.git('switch', '--quiet', 'main');
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Unsaved.');
  repository.git('switch', '--quiet', 'other');
  await expect(app.page.getByRole('banner').getByText('other')).toBeVisible();
  await expect(editor.published.getByText('Ninety-five degrees')).toBeVisible();
  await expect(editor.answer).toHaveText('Pour slowly, in circles. Unsaved.');
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('1\t1\tfaq.md');
});

test('checking out a branch with other words in the same answer asks', async ({ app, repository }) => {
  repository.git('switch', '--quiet', '--create', 'other');
  repository.commit('Otherwise', { 'faq.md': faqPage('Pour otherwise.') });
  repository.git('switch', '--quiet', 'main');
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Unsaved.');
  repository.git('switch', '--quiet', 'other');
  await expect(app.page.getByText(asked)).toBeVisible();
  await expect(editor.answer).toHaveText('Pour slowly, in circles. Unsaved.');
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('a branch without the page leaves it open, and the way back brings it back', async ({
  app,
  repository,
}) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Unsaved.');
  repository.git('switch', '--quiet', '--orphan', 'empty');
  await expect(app.page.getByText(deleted)).toBeVisible();
  await expect(editor.answer).toHaveText('Pour slowly, in circles. Unsaved.');
  repository.git('switch', '--quiet', 'main');
  await expect(app.page.getByText(deleted)).toHaveCount(0);
  await expect(editor.answer).toHaveText('Pour slowly, in circles. Unsaved.');
});

test.describe('a page that is deleted under the editor', () => {
  test.beforeEach(async ({ app, repository }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer(' Mine.');
    repository.remove('faq.md');
    await expect(app.page.getByText(deleted)).toBeVisible();
  });

  test('keeps its words, and can be written again', async ({ app, repository }) => {
    await expect(editorOf(app.page).answer).toHaveText('Pour slowly, in circles. Mine.');
    await app.page.getByRole('button', { name: 'Write it again' }).click();
    await expect(app.page.getByText(deleted)).toHaveCount(0);
    await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    expect(repository.read('faq.md')).toBe(faqPage('Pour slowly, in circles. Mine.'));
  });

  test('can be closed, and is then off the list', async ({ app, repository }) => {
    await app.page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(app.page.getByText(deleted)).toHaveCount(0);
    await expect(editorOf(app.page).row(/^Tea questions/)).toHaveCount(0);
    expect(repository.git('status', '--porcelain')).toBe(' D faq.md');
  });
});

test('a save that races an outside change overwrites nothing', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  repository.write('faq.md', faqPage('Pour fast. Theirs.'));
  await app.page.keyboard.press('ControlOrMeta+s');
  await expect(app.page.getByText(asked)).toBeVisible();
  expect(repository.read('faq.md')).toBe(faqPage('Pour fast. Theirs.'));
  await expect(editor.answer).toHaveText('Pour slowly, in circles. Mine.');
});

test('a save that races a change elsewhere on the page writes both', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  repository.write('faq.md', faqPage().replace('Ninety', 'Eighty'));
  await editor.save();
  expect(repository.read('faq.md')).toBe(
    faqPage('Pour slowly, in circles. Mine.').replace('Ninety', 'Eighty'),
  );
});

test('front matter that is broken outside is told, and unsaved words stay', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  const broken = (text: string): string => text.replace('title: Tea questions', 'title: "Tea');
  repository.write('faq.md', broken(faqPage()));
  await expect(app.page.getByText('The page’s text does not parse just now')).toBeVisible();
  await expect(editor.answer).toHaveText('Pour slowly, in circles. Mine.');
  await editor.save();
  expect(repository.read('faq.md')).toBe(broken(faqPage('Pour slowly, in circles. Mine.')));
});

test('a page that another program adds or removes appears in the list and goes', async ({
  app,
  repository,
}) => {
  const editor = editorOf(app.page);
  await expect(editor.row(/^Tea questions/)).toBeVisible();
  repository.write('docs/coffee.md', faqPage().replace('Tea questions', 'Coffee questions'));
  await expect(editor.row(/^Coffee questions/)).toBeVisible();
  repository.remove('docs');
  await expect(editor.row(/^Coffee questions/)).toHaveCount(0);
});

test('the first page of a repository without any comes into an empty window', async ({ launch, home }) => {
  const repository = home.repository();
  repository.commit('Start', { 'readme.md': 'Nothing here.\n' });
  const app = await launch({ folder: repository.root });
  await expect(app.page.getByText('No FAQ pages in this repository')).toBeVisible();
  repository.write('faq.md', faqPage());
  await expect(editorOf(app.page).row(/^Tea questions/)).toBeVisible();
});
