import { BREWED, lacksJekyll, partsOf, siteWithPlugin, turnOn } from './support/own-jekyll';
import { commitQuestionFolder } from './support/question-folder';
import { expect, test } from './support/test';

/** The preview as the site's own Jekyll makes it, in a repository that the writer trusts with that. */

test.skip(lacksJekyll !== undefined, lacksJekyll);

test.describe('the site’s own Jekyll', () => {
  test.beforeEach(async ({ repository }) => {
    repository.commit('Add a plugin', siteWithPlugin());
  });

  test('runs nothing before the writer says so', async ({ app }) => {
    const { badge, panel, editor } = partsOf(app);
    const { published } = editor;
    await expect(badge).toHaveText('Built-in');
    await expect(published.getByText('Pour slowly')).toBeVisible();
    expect(await app.request('exact/state', {})).toEqual({ kind: 'off' });
    await badge.click();
    await expect(panel.getByText(/runs programs from this repository/)).toBeVisible();
  });

  test('once trusted, makes the page with its plugins, and follows what is typed', async ({ app }) => {
    const { badge, editor } = partsOf(app);
    const { published } = editor;
    await turnOn(app);
    await expect(badge).toHaveText(/^Exact: Jekyll \d/);
    await expect(published.getByText(BREWED)).toBeVisible();
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer(' Mine, *truly*.');
    await expect(published.locator('em', { hasText: 'truly' })).toBeVisible();
    await expect(published.getByText(BREWED)).toBeVisible();
    await expect(badge).toHaveText(/^Exact/);
  });

  test('what only the built-in preview can’t do is no problem of the page', async ({ app }) => {
    const { editor } = partsOf(app);
    await expect(editor.problems.getByText('1 error')).toBeVisible();
    await turnOn(app);
    await expect(editor.problems.getByText('No problems')).toBeVisible();
  });

  test('a click in its page chooses the question', async ({ app }) => {
    const { published, question } = partsOf(app).editor;
    await turnOn(app);
    await expect(published.getByText(BREWED)).toBeVisible();
    await published.getByText('In a tin, away from light.').click();
    await expect(question).toHaveText('Where do I keep the leaves?');
  });

  test('where the built-in page differs, each place is listed', async ({ app }) => {
    const { badge, panel, editor } = partsOf(app);
    const { published } = editor;
    await turnOn(app);
    await expect(published.getByText(BREWED)).toBeVisible();
    await badge.click();
    await expect(panel.getByText('The built-in preview differs in 1 place.')).toBeVisible();
    await expect(panel.getByText(/<p id="brewed">brewed by \d<\/p>/)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Copy as a report' })).toBeVisible();
  });

  test('is remembered for the repository, and turned off again', async ({ app }) => {
    await turnOn(app);
    await app.restart('quit');
    const again = partsOf(app);
    await expect(again.badge).toHaveText(/^Exact/);
    await again.badge.click();
    await again.panel.getByRole('button', { name: 'Turn off' }).click();
    await expect(again.panel.getByRole('button', { name: 'Trust and turn on' })).toBeVisible();
    await expect(again.editor.published.getByText(BREWED)).toBeHidden();
    await app.page.keyboard.press('Escape');
    await expect(again.badge).toHaveText('Built-in');
  });

  test('when it crashes the built-in page is seen, and it is started again', async ({ app }) => {
    const { badge, title, editor } = partsOf(app);
    const { published } = editor;
    await turnOn(app);
    await expect(published.getByText(BREWED)).toBeVisible();
    await editor.row(/^Tea questions/).click();
    await title.fill('Crash');
    await expect(badge).toHaveText('Built-in');
    await title.fill('Tea again');
    await expect(badge).toHaveText(/^Exact/, { timeout: 30_000 });
    await expect(published.getByRole('heading', { name: 'Tea again' })).toBeVisible();
  });

  test('data, layouts and plugins that change on disk are taken in', async ({ app, repository }) => {
    const { published } = partsOf(app).editor;
    await turnOn(app);
    await expect(published.getByText(BREWED)).toBeVisible();
    repository.write(
      '_plugins/brewed.rb',
      repository.read('_plugins/brewed.rb').replace('brewed by', 'steeped by'),
    );
    await expect(published.getByText(/^steeped by \d$/)).toBeVisible({ timeout: 30_000 });
  });

  test('a site that it can’t read is told in its own words', async ({ app, repository }) => {
    const { badge, panel, editor } = partsOf(app);
    const { published } = editor;
    await expect(published.getByText('Pour slowly')).toBeVisible();
    repository.write('_plugins/wrong.rb', 'raise "the kettle is cold"\n');
    await badge.click();
    await panel.getByRole('button', { name: 'Trust and turn on' }).click();
    await expect(panel.getByText(/can’t be started/)).toBeVisible();
    await expect(panel.getByText(/the kettle is cold/)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Start again' })).toBeVisible();
  });
});

test.describe('the site’s own Jekyll, over a folder of questions', () => {
  test.beforeEach(({ repository }) => {
    commitQuestionFolder(repository);
    repository.commit('Add a plugin', {
      '_plugins/brewed.rb': siteWithPlugin()['_plugins/brewed.rb'] ?? '',
      'questions.html': `${repository.read('questions.html')}<p>{% brewed %}</p>\n`,
    });
  });

  test('makes the page that lists them, with what is not saved yet', async ({ app }) => {
    const { editor } = partsOf(app);
    const { published, question } = editor;
    await editor.choose('Which tin?');
    await turnOn(app);
    await expect(published.getByText(BREWED)).toBeVisible();
    await editor.typeAtEndOfAnswer(' Mine, *truly*.');
    await expect(published.locator('em', { hasText: 'truly' })).toBeVisible();
    await app.page.getByRole('button', { name: 'Question', exact: true }).click();
    await question.fill('Which pot?');
    await expect(published.getByRole('heading', { name: 'Which pot?' })).toBeVisible();
    await expect(published.getByText(BREWED)).toBeVisible();
  });
});
