import type { Locator, Page } from '@playwright/test';
import type { TestRepository } from '../support/git-repository';
import type { App } from './support/app';
import { editorOf } from './support/editor';
import { faqPage, smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** Changes and commits, on repositories in every state that Git leaves one in. */

const mine = 'Pour slowly, in circles. Mine.';

interface Changes {
  readonly message: Locator;
  readonly list: Locator;
  readonly commit: Locator;
  readonly branchName: Locator;
}

function changesOf(page: Page): Changes {
  return {
    message: page.getByRole('textbox', { name: 'Message' }),
    list: page.getByRole('grid', { name: 'Changed pages' }),
    commit: page
      .getByRole('region', { name: 'Commit' })
      .getByRole('button', { name: /^(Commit|Commit on the new branch)$/ }),
    branchName: page.getByRole('textbox', { name: 'Name of the new branch' }),
  };
}

/** A change on disk, and the app with its changes shown. */
async function withChange(app: App, repository: TestRepository): Promise<Changes> {
  repository.write('faq.md', faqPage(mine));
  return showChanges(app);
}

async function showChanges(app: App): Promise<Changes> {
  await app.page.getByRole('tab', { name: /^Changes/ }).click();
  const changes = changesOf(app.page);
  await expect(changes.list.getByRole('row').first()).toBeVisible();
  return changes;
}

async function expectCommitted(app: App): Promise<void> {
  await expect(app.page.getByText('Nothing to commit')).toBeVisible();
}

/** Hooks are programs of the repository's: the writer says once that they may run. */
async function trust(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Trust this repository and commit' }).click();
}

test('on the default branch a new branch is offered first, with its reason', async ({ app, repository }) => {
  const changes = await withChange(app, repository);
  await expect(app.page.getByRole('radio', { name: 'On a new branch' })).toBeChecked();
  await expect(app.page.getByText('main is the default branch')).toBeVisible();
  await changes.branchName.fill('faq-pouring');
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('branch', '--show-current')).toBe('faq-pouring');
  expect(repository.git('log', '-1', '--format=%s', 'main')).toBe('Add the site');
  await expect(app.page.getByRole('banner').getByText('faq-pouring')).toBeVisible();
});

test('on the default branch the writer may commit all the same', async ({ app, repository }) => {
  const changes = await withChange(app, repository);
  await app.page.getByText('On main', { exact: true }).click();
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('branch', '--show-current')).toBe('main');
  expect(repository.git('log', '-1', '--format=%s')).toBe('Edit “How do I pour?” in Tea questions');
});

test('on another branch the commit goes to it', async ({ app, repository }) => {
  repository.git('switch', '--quiet', '--create', 'faq-work');
  const changes = await withChange(app, repository);
  await expect(app.page.getByRole('radio', { name: 'On faq-work' })).toBeChecked();
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('log', '-1', '--format=%s', 'faq-work')).toBe(
    'Edit “How do I pour?” in Tea questions',
  );
});

test('Ctrl+Enter in the message commits, and the history shows it', async ({ app, repository }) => {
  const changes = await withChange(app, repository);
  await changes.message.fill('Tell how to pour');
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await expectCommitted(app);
  expect(repository.git('log', '-1', '--format=%s')).toBe('Tell how to pour');
  await app.page.getByRole('tab', { name: 'History' }).click();
  await expect(app.page.getByRole('listitem').first()).toContainText('Tell how to pour');
});

test('a typed message stays while changes come in and while the writer goes elsewhere', async ({
  app,
  repository,
}) => {
  const changes = await withChange(app, repository);
  await expect(changes.message).toHaveValue('Edit “How do I pour?” in Tea questions');
  await changes.message.fill('My words');
  repository.write('coffee.md', faqPage().replace('Tea questions', 'Coffee questions'));
  await expect(changes.list.getByRole('row')).toHaveCount(2);
  await expect(changes.message).toHaveValue('My words');
  await app.page.getByRole('tab', { name: 'Pages' }).click();
  await app.page.getByRole('tab', { name: /^Changes/ }).click();
  await expect(changes.message).toHaveValue('My words');
});

test('a hook that refuses is heard, and the next try goes through once it is mended', async ({
  app,
  repository,
}) => {
  repository.hook('pre-commit', 'echo "faq.md: trailing words" >&2; exit 1');
  const changes = await withChange(app, repository);
  await changes.message.fill('My words');
  await changes.commit.click();
  await trust(app);
  await expect(app.page.getByText('faq.md: trailing words')).toBeVisible();
  await expect(app.page.getByText('The repository’s check “pre-commit” refused the commit')).toBeVisible();
  expect(repository.git('branch', '--show-current')).toBe('main');
  expect(repository.git('branch', '--format=%(refname:short)')).toBe('main');
  expect(repository.read('faq.md')).toBe(faqPage(mine));
  await expect(changes.message).toHaveValue('My words');
  await expect(changes.list.getByRole('row')).toHaveCount(1);

  repository.hook('pre-commit', 'exit 0');
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('log', '-1', '--format=%s')).toBe('My words');
});

test('a hook that mends the files does not take the writer by surprise', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  repository.hook('pre-commit', 'sed -i "s/Ninety/Eighty/" faq.md; git add faq.md');
  const changes = await showChanges(app);
  await changes.commit.click();
  await trust(app);
  await expectCommitted(app);
  expect(repository.git('status', '--porcelain')).toBe('');
  await app.page.getByRole('tab', { name: 'Pages' }).click();
  await editor.choose('How hot is the water?');
  await expect(editor.answer).toContainText('Eighty degrees');
});

test('a writer whom Git does not know says who they are, and commits', async ({ launch, home }) => {
  const repository = home.repository({ identity: 'none' });
  repository.commit('Add the site', smallSite());
  const app = await launch({ folder: repository.root });
  const changes = await withChange(app, repository);
  await expect(changes.commit).toBeDisabled();
  await app.page.getByLabel('Your name').fill('Grace Writer');
  await app.page.getByLabel('Your e-mail address').fill('grace');
  await expect(app.page.getByText('An address has an @ in it.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Use this name' })).toBeDisabled();
  await app.page.getByLabel('Your e-mail address').fill('grace@example.com');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText('Author: Grace Writer')).toBeVisible();
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('log', '-1', '--format=%an <%ae>')).toBe('Grace Writer <grace@example.com>');
});

test('without a branch a new one is offered, with the reason', async ({ app, repository }) => {
  repository.git('switch', '--quiet', '--detach');
  const changes = await withChange(app, repository);
  await expect(app.page.getByText('No branch is checked out.')).toBeVisible();
  await expect(app.page.getByRole('radio', { name: 'On a new branch' })).toBeChecked();
  await changes.branchName.fill('rescued');
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('branch', '--show-current')).toBe('rescued');
});

test('a merge that is not finished is named, and nothing is lost', async ({ app, repository }) => {
  repository.git('switch', '--quiet', '--create', 'other');
  repository.commit('Other start', { 'index.md': 'Other.\n' });
  repository.git('switch', '--quiet', 'main');
  repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'other');
  const changes = await withChange(app, repository);
  await expect(app.page.getByText('A merge is not finished').first()).toBeVisible();
  await expect(app.page.getByRole('banner').getByText('merge not finished')).toBeVisible();
  await changes.message.fill('My words');
  repository.git('merge', '--abort');
  await expect(app.page.getByText('A merge is not finished')).toHaveCount(0);
});

test('a page with both versions of a merge in it names the conflict', async ({ app, repository }) => {
  repository.git('switch', '--quiet', '--create', 'other');
  repository.commit('Otherwise', { 'faq.md': faqPage('Pour otherwise.') });
  repository.git('switch', '--quiet', 'main');
  repository.commit('Mine', { 'faq.md': faqPage(mine) });
  expect(() => repository.git('merge', 'other')).toThrow();
  const changes = await showChanges(app);
  await expect(changes.list.getByText('conflict')).toBeVisible();
  await expect(app.page.getByText('A merge is not finished').first()).toBeVisible();
});

test('a lock on the index is told in clear words, and the next try goes through', async ({
  app,
  repository,
}) => {
  const changes = await withChange(app, repository);
  repository.write('.git/index.lock', '');
  await changes.commit.click();
  await expect(app.page.getByText(/another|in use|lock/i).first()).toBeVisible();
  expect(repository.git('branch', '--show-current')).toBe('main');
  repository.remove('.git/index.lock');
  await changes.commit.click();
  await expectCommitted(app);
});

test('a branch name that is taken is told, and another one works', async ({ app, repository }) => {
  repository.git('branch', 'taken');
  const changes = await withChange(app, repository);
  await changes.branchName.fill('taken');
  await changes.commit.click();
  await expect(app.page.getByText('There is a branch “taken” already')).toBeVisible();
  await changes.branchName.fill('free');
  await expect(app.page.getByText('There is a branch “taken” already')).toHaveCount(0);
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('branch', '--show-current')).toBe('free');
});

test('a branch name that Git refuses is told', async ({ app, repository }) => {
  const changes = await withChange(app, repository);
  await changes.branchName.fill('two words..');
  await changes.commit.click();
  await expect(app.page.getByText('“two words..” can’t be a branch’s name')).toBeVisible();
  expect(repository.git('branch', '--format=%(refname:short)')).toBe('main');
});

test('a new page is committed', async ({ app, repository }) => {
  repository.write('docs/coffee.md', faqPage().replace('Tea questions', 'Coffee questions'));
  const changes = await showChanges(app);
  await expect(changes.message).toHaveValue('Add Coffee questions');
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('show', '--name-status', '--format=')).toBe('A\tdocs/coffee.md');
});

test('only the chosen pages are committed; what was staged otherwise stays staged', async ({
  app,
  repository,
}) => {
  repository.write('index.md', 'Staged by the writer.\n');
  repository.git('add', 'index.md');
  repository.write('coffee.md', faqPage().replace('Tea questions', 'Coffee questions'));
  const changes = await withChange(app, repository);
  await expect(changes.list.getByRole('row')).toHaveCount(2);
  const choice = app.page.getByRole('checkbox', { name: 'Commit Coffee questions' });
  await changes.list.locator('label').filter({ has: choice }).click();
  await expect(choice).not.toBeChecked();
  await expect(app.page.getByText('1 other file changed and not part of this commit.')).toBeVisible();
  await changes.commit.click();
  await expect(changes.list.getByRole('row')).toHaveCount(1);
  expect(repository.git('show', '--name-only', '--format=')).toBe('faq.md');
  expect(repository.git('status', '--porcelain')).toBe('M  index.md\n?? coffee.md');
});

test('unsaved words are saved before they are committed', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  const changes = await showChanges(app);
  await expect(app.page.getByText('1 page with unsaved words will be saved first.')).toBeVisible();
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('show', 'HEAD:faq.md')).toBe(faqPage(mine).trimEnd());
});

test('a page’s questions are listed as added, removed, edited and moved', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.choose('How hot is the water?');
  await app.page.getByRole('button', { name: 'Move up' }).click();
  await editor.choose('Where do I keep the leaves?');
  await editor.typeAtEndOfAnswer(' And cool.');
  await app.page.getByRole('button', { name: 'Question', exact: true }).click();
  await editor.question.fill('May I reheat it?');
  await editor.save();
  const changes = await showChanges(app);
  const row = changes.list.getByRole('row');
  await expect(row).toContainText('moved');
  await expect(row.getByRole('listitem').filter({ hasText: 'edited' })).toContainText(
    'Where do I keep the leaves?',
  );
  await expect(row.getByRole('listitem').filter({ hasText: 'added' })).toContainText('May I reheat it?');
  repository.write('faq.md', faqPage().replace(/ {6}- question: "How hot[^]*?tea\.\n/, ''));
  await expect(row.getByRole('listitem')).toHaveText([/removed\s*How hot is the water\?/]);
});

test('the comparison follows the file while it is looked at', async ({ app, repository }) => {
  await withChange(app, repository);
  const diff = app.page.getByRole('region', { name: 'Changes in faq.md' });
  await expect(diff).toContainText(mine);
  repository.write('faq.md', faqPage('Pour twice.'));
  await expect(diff).toContainText('Pour twice.');
});

test('lines that are folded in the comparison open by keyboard', async ({ app, repository }) => {
  await withChange(app, repository);
  const diff = app.page.getByRole('region', { name: 'Changes in faq.md' });
  await expect(diff).not.toContainText('away from light');
  await diff
    .getByRole('button', { name: /unchanged lines/ })
    .last()
    .focus();
  await app.page.keyboard.press('Enter');
  await expect(diff).toContainText('away from light');
});

test('the history follows commits that are made elsewhere', async ({ app, repository }) => {
  await app.page.getByRole('tab', { name: 'History' }).click();
  await expect(app.page.getByText('Add the site')).toBeVisible();
  repository.git('commit', '--quiet', '--allow-empty', '--message', 'Made in a terminal');
  await expect(app.page.getByText('Made in a terminal')).toBeVisible();
});

test('the first commit of a repository is made on its branch', async ({ launch, home }) => {
  const repository = home.repository();
  repository.write('faq.md', faqPage());
  const app = await launch({ folder: repository.root });
  const changes = await showChanges(app);
  await expect(app.page.getByRole('radio', { name: 'On main' })).toBeChecked();
  await changes.commit.click();
  await expectCommitted(app);
  expect(repository.git('log', '--format=%s')).toBe('Add Tea questions');
});
