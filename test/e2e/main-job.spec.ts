import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testRepository } from '../support/git-repository';
import type { App } from './support/app';
import { editorOf } from './support/editor';
import { projectFolder } from './support/programs';
import { smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** The writer's whole job, from the first screen to the commit, on the sample, a small site and real pages. */

test('a writer edits the sample, sees the page, and commits on a new branch', async ({ launch }) => {
  const app = await launch();
  const editor = editorOf(app.page);
  await editor.choose('How can I pay?');
  await editor.typeAtEndOfAnswer(' Gold is **welcome** too.');
  await expect(editor.published.getByText('Gold is welcome too.')).toBeVisible();
  await expect(app.page.getByText('this save changes 1 line')).toBeVisible();
  await editor.save();

  const repository = await sampleOf(app);
  expect(repository.git('diff', '--numstat')).toBe('1\t1\t_account/billing-faq.md');
  expect(repository.git('log', '--format=%H').split('\n').length).toBeGreaterThan(5);

  await app.page.getByRole('tab', { name: 'Changes' }).click();
  await app.page.getByLabel('Your name').fill('Ada Writer');
  await app.page.getByLabel('Your e-mail address').fill('ada@example.com');
  await app.page.getByRole('button', { name: 'Use this name' }).click();
  const message = app.page.getByRole('textbox', { name: 'Message' });
  await expect(message).toHaveValue('Edit “How can I pay?” in Billing FAQ');
  await app.page.getByRole('button', { name: 'Commit on the new branch' }).click();
  await expect(app.page.getByText('Nothing to commit')).toBeVisible();

  expect(repository.git('status', '--porcelain')).toBe('');
  expect(repository.git('branch', '--show-current')).toBe('faq-billing-how-can-i-pay');
  expect(repository.git('log', '-1', '--format=%an %s')).toBe(
    'Ada Writer Edit “How can I pay?” in Billing FAQ',
  );
  expect(repository.git('log', '-1', '--format=', '--numstat')).toBe('1\t1\t_account/billing-faq.md');
  await app.page.getByRole('tab', { name: 'History' }).click();
  await expect(app.page.getByText('Edit “How can I pay?” in Billing FAQ')).toBeVisible();
});

test('each kind of edit in the outline changes only its own lines', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  const { page } = app;
  await editor.choose('How hot is the water?');

  await page.getByRole('button', { name: 'Move up' }).click();
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('4\t4\tfaq.md');
  await page.getByRole('button', { name: 'Move down' }).click();
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('');

  await page.getByRole('button', { name: 'Question', exact: true }).click();
  await editor.question.fill('May I reheat it?');
  await editor.anchor.fill('reheat');
  await editor.typeAtEndOfAnswer('Better not.');
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('4\t0\tfaq.md');

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('');

  await page.getByRole('button', { name: 'Topic', exact: true }).click();
  await page.getByRole('textbox', { name: 'Topic' }).fill('Cups');
  await editor.save();
  const diff = repository.git('diff', '--unified=0');
  expect(diff).toContain('+  - topic: "Cups"');
  expect(diff).not.toMatch(/^-[^-]/m);
});

test('page details change one line each, and the comments stay', async ({ app, repository }) => {
  const editor = editorOf(app.page);
  await editor.row(/^Tea questions/).click();
  await app.page.getByRole('textbox', { name: 'Title' }).fill('Questions on tea');
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('1\t1\tfaq.md');
  expect(repository.read('faq.md')).toContain('# What people ask first.');
});

test('form and source share one text and one undo history', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Slowly.');
  await editor.toggleSource();
  await expect(editor.source).toContainText('in circles. Slowly.');
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(editor.source).not.toContainText('Slowly.');
  await app.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.source).toContainText('in circles. Slowly.');
  await editor.toggleSource();
  await expect(editor.answer).toContainText('in circles. Slowly.');
});

test('the source view shows the indentation that the file has', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.toggleSource();
  const line = editor.source.locator('.cm-line', { hasText: 'Pour slowly' });
  expect(await line.evaluate((element) => element.textContent)).toBe('          Pour slowly, in circles.');
  await expect(line).toHaveCSS('white-space', /pre|break-spaces/);
});

test('a click in the published page goes to its question', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.published.getByText('In a tin, away from light.').click();
  await expect(editor.question).toHaveText('Where do I keep the leaves?');
  await expect(editor.row('Where do I keep the leaves?')).toHaveAttribute('aria-selected', 'true');
});

test('an anchor used twice is told while typing, and F8 goes to it', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How hot is the water?');
  await editor.anchor.fill('pour');
  await expect(editor.problems.getByText(/“pour” is used twice/).first()).toBeVisible();
  await editor.choose('Where do I keep the leaves?');
  await app.page.keyboard.press('F8');
  await expect(editor.anchor).toBeFocused();
  await expect(editor.anchor).toHaveValue('pour');
});

test('a link to an anchor that the page lacks is told', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' See [the kettle](#kettle).');
  await expect(editor.problems.getByText(/kettle/).first()).toBeVisible();
});

test('Liquid that does not parse is told, and the last good page stays', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' {% if x %}');
  await expect(editor.problems.getByText(/Liquid|if/).first()).toBeVisible();
  await expect(editor.published.getByText('Ninety degrees for black tea.')).toBeVisible();
});

test('front matter that breaks freezes the form, and the form is back once it parses', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.toggleSource();
  await editor.source.focus();
  await app.page.keyboard.press('ControlOrMeta+Home');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.type('"broken: [');
  await expect(editor.problems.getByText(/line 2|YAML|quote/i).first()).toBeVisible();
  await editor.toggleSource();
  await expect(app.page.getByText('The page’s text does not parse just now')).toBeVisible();
  await editor.toggleSource();
  await app.page.keyboard.press('ControlOrMeta+z');
  await editor.toggleSource();
  await expect(editor.answer).toContainText('Pour slowly');
});

test('the real pages take a one-word edit as one line', async ({ launch, home }) => {
  const folder = join(projectFolder, '..', 'shared', 'real');
  test.skip(!existsSync(folder), 'the real pages are not part of the project');
  const repository = home.repository();
  const names = ['security-faq.md', 'billing-faq.md'];
  repository.commit('Add real pages', {
    ...smallSite(),
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  });
  const app = await launch({ folder: repository.root });
  const editor = editorOf(app.page);
  await editor.row(/^Billing FAQ/).click();
  await editor.choose('How can I cancel my account?');
  await editor.typeAtEndOfAnswer(' Really.');
  await editor.save();
  await editor.row(/^Security FAQ/).click();
  await editor.choose('Is Stitch PCI or HIPAA compliant?');
  await editor.typeAtEndOfAnswer(' Really.');
  await editor.save();
  expect(repository.git('diff', '--numstat')).toBe('1\t1\tbilling-faq.md\n1\t1\tsecurity-faq.md');
});

async function sampleOf(app: App): Promise<ReturnType<typeof testRepository>> {
  const { recent } = await app.request('app/info', {});
  const [first] = recent;
  if (!first) throw new Error('The sample is not among the recent repositories.');
  return testRepository(first.path);
}
