import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { TestHome } from '../support/git-repository';
import type { App, Launch } from './support/app';
import { editorOf } from './support/editor';
import { faqPage, smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** The ways into a repository, and what is said where a folder is none. */

type Start = (options?: Launch) => Promise<App>;

/** The app on its welcome screen. */
async function atWelcome(launch: Start, home: TestHome): Promise<App> {
  const app = await launch({ folder: home.folder('nothing') });
  await expect(app.page.getByRole('heading', { name: 'Open a docs repository' })).toBeVisible();
  return app;
}

async function openByPath(page: Page, path: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Folder' }).fill(path);
  await page.keyboard.press('Enter');
}

async function expectOpen(page: Page): Promise<void> {
  await expect(editorOf(page).row(/^Tea questions/)).toBeVisible();
}

test('a path that is typed is opened', async ({ launch, home, repository }) => {
  const { page } = await atWelcome(launch, home);
  await openByPath(page, repository.root);
  await expectOpen(page);
});

test('a folder inside a repository opens the whole of it', async ({ launch, home, repository }) => {
  const { page } = await atWelcome(launch, home);
  await openByPath(page, join(repository.root, '_layouts'));
  await expectOpen(page);
});

test('a path with ~ is the home folder’s', async ({ launch, home }) => {
  const repository = home.repository({ folder: 'docs' });
  repository.commit('Add the site', smallSite());
  const { page } = await atWelcome(launch, home);
  await openByPath(page, '~/docs');
  await expectOpen(page);
});

test('a recent repository is opened by a click, and can be taken off the list', async ({
  app,
  repository,
}) => {
  const { page } = app;
  await expectOpen(page);
  await page.getByRole('button', { name: /^Repository menu/ }).click();
  await page.getByRole('menuitem', { name: 'Close this repository' }).click();
  const recent = page.getByRole('region', { name: 'Recent' });
  await recent.getByRole('button', { name: new RegExp(repository.root) }).click();
  await expectOpen(page);
  await page.getByRole('button', { name: /^Repository menu/ }).click();
  await page.getByRole('menuitem', { name: 'Close this repository' }).click();
  await recent.getByRole('button', { name: /^Take .* off this list$/ }).click();
  await expect(recent.getByText('Repositories that you open are listed here.')).toBeVisible();
});

test.describe('in Electron', () => {
  test.skip(({ host }) => host !== 'electron', 'only the Electron host has a folder dialog and file paths');

  test('a folder that is chosen in the dialog is opened', async ({ launch, home, repository }) => {
    const app = await atWelcome(launch, home);
    await app.chooseFolder(repository.root);
    await app.page.getByRole('button', { name: 'Choose a folder…' }).first().click();
    await expectOpen(app.page);
  });

  test('a dialog that is cancelled changes nothing', async ({ app }) => {
    await app.chooseFolder(undefined);
    await app.page.keyboard.press('ControlOrMeta+o');
    await expectOpen(app.page);
  });

  test('a folder that is dropped on the window is opened', async ({ launch, home, repository }) => {
    const { page } = await atWelcome(launch, home);
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [repository.root], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    await expectOpen(page);
  });
});

test.describe('is told plainly, with the next step beside it:', () => {
  interface Case {
    readonly what: string;
    readonly path: (home: TestHome) => string;
    readonly told: string;
    readonly skip?: boolean;
  }
  const cases: readonly Case[] = [
    {
      what: 'a folder that is not there',
      path: (home) => join(home.home, 'missing'),
      told: 'There is no such folder',
    },
    {
      what: 'a file',
      path: (home) => join(home.home, '.gitconfig'),
      told: 'That is a file, not a folder',
    },
    {
      what: 'a folder that is not under Git',
      path: (home) => home.folder('plain'),
      told: 'This folder is not a Git repository',
    },
    {
      what: 'a bare repository',
      path: (home) => {
        const repository = home.repository({ folder: 'bare' });
        repository.git('config', 'core.bare', 'true');
        return join(repository.root, '.git');
      },
      told: 'This is a bare repository',
    },
    {
      what: 'a folder that may not be read',
      path: (home) => {
        const folder = home.folder('secret');
        chmodSync(folder, 0o000);
        return folder;
      },
      told: 'The folder can’t be read',
      // Root reads every folder.
      skip: process.getuid?.() === 0,
    },
  ];
  for (const { what, path, told, skip } of cases) {
    test(what, async ({ launch, home, repository }) => {
      test.skip(skip === true, 'root may read every folder');
      const { page } = await atWelcome(launch, home);
      await openByPath(page, path(home));
      const notice = page.getByRole('alert');
      await expect(notice).toContainText(told);
      await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
      await openByPath(page, repository.root);
      await expectOpen(page);
    });
  }
});

test('a try goes through once the reason is mended', async ({ launch, home }) => {
  const { page } = await atWelcome(launch, home);
  await openByPath(page, join(home.home, 'docs'));
  await expect(page.getByRole('alert')).toContainText('There is no such folder');
  const repository = home.repository({ folder: 'docs' });
  repository.commit('Add the site', smallSite());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectOpen(page);
});

test('an open repository stays open where another one can’t be opened', async ({ app, home }) => {
  const folder = home.folder('plain');
  await expectOpen(app.page);
  const opened = await app.request('repository/open', { path: folder });
  expect(opened.ok).toBe(false);
  await editorOf(app.page).choose('How do I pour?');
  await expect(editorOf(app.page).published.getByText('Pour slowly, in circles.')).toBeVisible();
});

test('a repository without FAQ pages says what such a page is, and offers others', async ({
  launch,
  home,
}) => {
  const repository = home.repository();
  repository.commit('Start', { 'readme.md': 'Nothing here.\n' });
  const { page } = await launch({ folder: repository.root });
  await expect(page.getByText('No FAQ pages in this repository')).toBeVisible();
  await expect(page.getByText('question: "When am I billed?"')).toBeVisible();
  await page.getByRole('button', { name: 'Look at the sample' }).click();
  await expect(editorOf(page).row(/^Billing FAQ/)).toBeVisible();
});

test('a repository without a commit is open to work', async ({ launch, home }) => {
  const repository = home.repository();
  repository.write('faq.md', faqPage());
  const { page } = await launch({ folder: repository.root });
  await expectOpen(page);
  await expect(page.getByRole('banner').getByText('no commit yet')).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('No commits yet')).toBeVisible();
});

test('a site that is not at the top of its repository is shown in its layout', async ({ launch, home }) => {
  const repository = home.repository();
  const files = Object.entries(smallSite()).map(([path, text]) => [`website/${path}`, text]);
  repository.commit('Add the site', Object.fromEntries(files));
  const { page } = await launch({ folder: repository.root });
  await expectOpen(page);
  await expect(editorOf(page).published.getByRole('heading', { name: 'Brewing' })).toBeVisible();
});

test.describe('a page whose front matter is broken', () => {
  const broken = faqPage().replace('question: "How hot is the water?"', 'question: "How hot is the water?');

  test.beforeEach(async ({ repository }) => {
    repository.commit('Break the page', { 'faq.md': broken });
  });

  test('is listed, and opens as text with the error at its line', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor
      .row(/faq\.md|Tea questions/)
      .first()
      .click();
    await expect(editor.source).toContainText('How hot is the water?');
    await expect(editor.problems.getByText(/Line \d+/).first()).toBeVisible();
    await expect(app.page.locator('.cm-lint-marker-error, .cm-lintRange-error').first()).toBeVisible();
  });

  test('has its form and preview once it is mended', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor
      .row(/faq\.md|Tea questions/)
      .first()
      .click();
    await editor.source.getByText('How hot is the water?').click();
    await app.page.keyboard.press('End');
    await app.page.keyboard.type('"');
    await expect(editor.problems.getByText(/Line \d+/)).toHaveCount(0);
    await editor.toggleSource();
    await editor.choose('How hot is the water?');
    await expect(editor.published.getByText('Ninety degrees for black tea.')).toBeVisible();
  });
});

test('front matter that breaks while typing leaves outline and preview as they were', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await expect(editor.published.getByText('Ninety degrees for black tea.')).toBeVisible();
  await editor.toggleSource();
  await editor.source.getByText('title: Tea questions').click();
  await app.page.keyboard.press('End');
  await app.page.keyboard.type(': "');
  await expect(editor.problems.getByText(/Line \d+/).first()).toBeVisible();
  await expect(editor.row('How hot is the water?')).toBeVisible();
  await expect(editor.published.getByText('Ninety degrees for black tea.')).toBeVisible();
});
