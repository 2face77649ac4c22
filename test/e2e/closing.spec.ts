import type { App } from './support/app';
import { editorOf } from './support/editor';
import { faqPage } from './support/small-site';
import { expect, test } from './support/test';

/** Leaving with unsaved words: nothing typed is lost, and no file is written that the writer did not save. */

const mine = 'Pour slowly, in circles. Mine.';

async function typeMine(app: App): Promise<void> {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  await expect(app.page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
}

/** Waits until the draft is on disk: it is offered then, whatever happens to the app. */
async function draftKept(app: App, folder: string): Promise<void> {
  const drafts = async () => {
    const opened = await app.request('repository/open', { path: folder });
    return opened.ok ? opened.value.drafts.map(({ text }) => text) : [];
  };
  await expect.poll(drafts).toEqual([faqPage(mine)]);
}

/** Closes the app's window as a user does, with the platform's own button. */
async function closeWindow(app: App): Promise<void> {
  await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

test.describe('closing the window', () => {
  test.skip(({ host }) => host !== 'electron', 'a browser has its own question, which is tested below');

  test('with nothing unsaved asks nothing', async ({ app }) => {
    await editorOf(app.page).choose('How do I pour?');
    const closed = app.page.waitForEvent('close');
    await closeWindow(app);
    await closed;
  });

  test('saves all where the writer wants that, and closes', async ({ app, repository }) => {
    await typeMine(app);
    await closeWindow(app);
    const closed = app.page.waitForEvent('close');
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Save all' }).click();
    await closed;
    expect(repository.read('faq.md')).toBe(faqPage(mine));
  });

  test('keeps a draft where the writer wants that, and offers it at the next start', async ({
    app,
    repository,
  }) => {
    await typeMine(app);
    await closeWindow(app);
    const ended = app.electron?.waitForEvent('close');
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Keep as draft' }).click();
    await ended;
    expect(repository.read('faq.md')).toBe(faqPage());
    await app.restart('quit');
    await app.page.getByRole('button', { name: 'Restore' }).click();
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.answer).toHaveText(mine);
  });

  test('goes on editing where the writer cancels', async ({ app }) => {
    await typeMine(app);
    await closeWindow(app);
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(app.page.getByRole('alertdialog')).toHaveCount(0);
    await expect(editorOf(app.page).answer).toHaveText(mine);
    await closeWindow(app);
    await expect(app.page.getByRole('alertdialog')).toBeVisible();
  });

  test('goes on editing on Escape', async ({ app }) => {
    await typeMine(app);
    await closeWindow(app);
    await expect(app.page.getByRole('alertdialog')).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('alertdialog')).toHaveCount(0);
    await expect(editorOf(app.page).answer).toHaveText(mine);
  });

  test('is asked too where the whole app is quit', async ({ app, repository }) => {
    await typeMine(app);
    await app.electron?.evaluate(({ app }) => app.quit());
    const closed = app.page.waitForEvent('close');
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Save all' }).click();
    await closed;
    expect(repository.read('faq.md')).toBe(faqPage(mine));
  });

  test('stays open where a save was refused, and says why', async ({ app, repository }) => {
    await typeMine(app);
    repository.write('faq.md', faqPage('Theirs.'));
    await expect(app.page.getByText(/changed outside/)).toBeVisible();
    await closeWindow(app);
    await app.page.getByRole('alertdialog').getByRole('button', { name: 'Save all' }).click();
    await expect(app.page.getByRole('alertdialog')).toHaveCount(0);
    await expect(app.page.getByRole('button', { name: 'Keep mine' })).toBeVisible();
    await expect(editorOf(app.page).answer).toHaveText(mine);
  });
});

test.describe('after a crash', () => {
  test('unsaved words are offered and come back exactly', async ({ app, repository }) => {
    await typeMine(app);
    await draftKept(app, repository.root);
    await app.restart('kill');
    await expect(app.page.getByText(/Unsaved words in 1 page/)).toBeVisible();
    expect(repository.read('faq.md')).toBe(faqPage());

    await app.page.getByRole('button', { name: 'Restore' }).click();
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.answer).toHaveText(mine);
    await editor.save();
    expect(repository.read('faq.md')).toBe(faqPage(mine));
    await app.restart('quit');
    await expect(editorOf(app.page).row(/^Tea questions/)).toBeVisible();
    await expect(app.page.getByText(/Unsaved words in/)).toHaveCount(0);
  });

  test('unsaved words that the writer discards are gone', async ({ app, repository }) => {
    await typeMine(app);
    await draftKept(app, repository.root);
    await app.restart('kill');
    await app.page.getByRole('button', { name: 'Discard' }).click();
    await expect(app.page.getByText(/Unsaved words in/)).toHaveCount(0);
    await app.restart('quit');
    await expect(editorOf(app.page).row(/^Tea questions/)).toBeVisible();
    await expect(app.page.getByText(/Unsaved words in/)).toHaveCount(0);
    expect(repository.read('faq.md')).toBe(faqPage());
  });

  test('unsaved words join what the file became elsewhere meanwhile', async ({ app, repository }) => {
    await typeMine(app);
    await draftKept(app, repository.root);
    await app.end('kill');
    repository.write('faq.md', faqPage().replace('Ninety', 'Eighty'));
    await app.restart('kill');
    await app.page.getByRole('button', { name: 'Restore' }).click();
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.save();
    expect(repository.read('faq.md')).toBe(faqPage(mine).replace('Ninety', 'Eighty'));
  });

  test('the writer is asked where the same words changed meanwhile', async ({ app, repository }) => {
    await typeMine(app);
    await draftKept(app, repository.root);
    await app.end('kill');
    repository.write('faq.md', faqPage('Theirs.'));
    await app.restart('kill');
    await app.page.getByRole('button', { name: 'Restore' }).click();
    await expect(app.page.getByText(/changed outside, where you have changed it too/)).toBeVisible();
    await app.page.getByRole('button', { name: 'Take theirs' }).click();
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.answer).toHaveText('Theirs.');
  });

  test('words of a page that is gone are offered, and can be written again', async ({ app, repository }) => {
    await typeMine(app);
    await draftKept(app, repository.root);
    await app.end('kill');
    repository.remove('faq.md');
    repository.write('other.md', faqPage().replace('Tea questions', 'Other questions'));
    await app.restart('kill');
    await app.page.getByRole('button', { name: 'Restore' }).click();
    await expect(app.page.getByText('This file was deleted outside')).toBeVisible();
    await app.page.getByRole('button', { name: 'Write it again' }).click();
    await expect.poll(() => repository.git('status', '--porcelain')).not.toContain(' D ');
    expect(repository.read('faq.md')).toBe(faqPage(mine));
  });

  test('words typed before the drafts were answered stay beside them', async ({ app, repository }) => {
    await typeMine(app);
    await draftKept(app, repository.root);
    await app.restart('kill');
    await expect(app.page.getByText(/Unsaved words in 1 page/)).toBeVisible();
    const editor = editorOf(app.page);
    await editor.choose('How hot is the water?');
    await editor.typeAtEndOfAnswer(' New.');
    await app.page.getByRole('button', { name: 'Restore' }).click();
    await expect(editor.answer).toHaveText('Ninety degrees for black tea. New.');
    await editor.choose('How do I pour?');
    await expect(editor.answer).toHaveText(mine);
  });
});

test('another repository is opened only once unsaved words are cared for', async ({ app, home }) => {
  const other = home.repository();
  other.commit('Other', { 'faq.md': faqPage().replace('Tea questions', 'Other questions') });
  await typeMine(app);
  await app.page.getByRole('button', { name: /^Repository menu/ }).click();
  await app.page.getByRole('menuitem', { name: 'Close this repository' }).click();
  const asked = app.page.getByRole('alertdialog');
  await expect(asked).toContainText('when this repository is opened again');
  await asked.getByRole('button', { name: 'Keep as draft' }).click();
  await expect(app.page.getByRole('heading', { name: 'Open a docs repository' })).toBeVisible();
  await app.page.getByRole('textbox', { name: 'Folder' }).fill(other.root);
  await app.page.keyboard.press('Enter');
  await expect(editorOf(app.page).row(/^Other questions/)).toBeVisible();
});

test.describe('leaving the page in a browser', () => {
  test.skip(({ host }) => host !== 'browser', 'the Electron host asks by itself');

  test('asks where there are unsaved words', async ({ app }) => {
    await typeMine(app);
    const asked = app.page.waitForEvent('dialog');
    void app.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(editorOf(app.page).answer).toHaveText(mine);
  });

  test('asks nothing where there are none', async ({ app }) => {
    await editorOf(app.page).choose('How do I pour?');
    const closed = app.page.waitForEvent('close');
    await app.page.close({ runBeforeUnload: true });
    await closed;
  });

  test('by force leaves the words as a draft', async ({ app }) => {
    await typeMine(app);
    app.page.on('dialog', (dialog) => void dialog.accept());
    await app.page.reload();
    await expect(app.page.getByText(/Unsaved words in 1 page/)).toBeVisible();
    await app.page.getByRole('button', { name: 'Restore' }).click();
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.answer).toHaveText(mine);
  });
});
