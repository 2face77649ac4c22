import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { editorOf } from './support/editor';
import { faqPage } from './support/small-site';
import { expect, test } from './support/test';

const QUESTION = 'question: "How do I pour?"';

/** The bar below the source that tells what broke the front matter. */
function bar(page: Page) {
  return page.getByRole('status').filter({ hasText: 'keeps the page from being read' });
}

/** Opens the page of the questions, however it is called while it is broken. */
async function choosePage(page: Page): Promise<void> {
  await editorOf(page)
    .row(/faq\.md|Tea questions/)
    .first()
    .click();
}

/** Puts text in the place of another one in the source, by typing it over. */
async function typeOver(page: Page, text: string, typed: string): Promise<void> {
  const editor = editorOf(page);
  const line = editor.source.locator('.cm-line').filter({ hasText: text });
  await line.click();
  await page.keyboard.press('End');
  for (const _ of text) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.insertText(typed);
}

/** Each way to break the first question's line, what is told of it, and the button that mends it. */
const FAULTS = [
  {
    name: 'a quote that is never closed',
    typed: 'question: "How do I pour?',
    told: 'The quote that opens “question” is never closed',
    fix: 'Close the quote',
    mended: 'question: "How do I pour?"',
  },
  {
    name: 'a colon without quotes',
    typed: 'question: Tea: how do I pour?',
    told: 'The colon inside “question”',
    fix: 'Put quotes around it',
    mended: 'question: "Tea: how do I pour?"',
  },
  {
    name: 'Liquid without quotes',
    typed: 'question: {{ site.title }} or not?',
    told: '“question” begins with Liquid',
    fix: 'Put quotes around it',
    mended: 'question: "{{ site.title }} or not?"',
  },
  {
    name: 'a missing space behind a colon',
    typed: 'question:How do I pour?',
    told: 'Behind the colon of “question” a space is missing',
    fix: 'Put a space behind the colon',
    mended: 'question: How do I pour?',
  },
] as const;

for (const { name, typed, told, fix, mended } of FAULTS) {
  test(`${name} is told at its line, and a button mends it`, async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.toggleSource();
    await typeOver(app.page, QUESTION, typed);
    await expect(bar(app.page)).toContainText('Line 10 keeps');
    await expect(bar(app.page)).toContainText(told);
    await app.page.getByRole('button', { name: fix }).click();
    await expect(bar(app.page)).toHaveCount(0);
    await expect(editor.source.locator('.cm-line').filter({ hasText: mended })).toBeVisible();
    await app.page.keyboard.press('ControlOrMeta+z');
    await expect(bar(app.page)).toContainText(told);
  });
}

test('the fix changes its own bytes and no other', async ({ launch, repository }) => {
  const page = faqPage();
  repository.commit('Break the page', {
    'faq.md': page.replace('        anchor: "heat"', '\tanchor: "heat"'),
  });
  const app = await launch({ folder: repository.root });
  const editor = editorOf(app.page);
  await choosePage(app.page);
  await app.page.getByRole('button', { name: 'Indent with spaces' }).click();
  await expect(bar(app.page)).toHaveCount(0);
  await expect(app.page.getByText('this save changes 1 line')).toBeVisible();
  await editor.save();
  expect(readFileSync(join(repository.root, 'faq.md'), 'utf8')).toBe(page);
});

test('the form is back at the same question once the text is right', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How hot is the water?');
  await editor.toggleSource();
  await typeOver(app.page, QUESTION, 'question: Tea: how?');
  await expect(bar(app.page)).toBeVisible();
  await app.page.getByRole('button', { name: 'Put quotes around it' }).click();
  await expect(bar(app.page)).toHaveCount(0);
  await expect(editor.row('Tea: how?')).toBeVisible();
  await editor.row('How hot is the water?').click();
  await editor.toggleSource();
  await expect(editor.question).toHaveText('How hot is the water?');
});

test('by keyboard: F8 goes to the fault, Ctrl and the full stop mend it', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.toggleSource();
  await typeOver(app.page, QUESTION, 'question: @tea or not?');
  await expect(bar(app.page)).toContainText('begins with @');
  await app.page.keyboard.press('ControlOrMeta+Home');
  await app.page.keyboard.press('F8');
  await app.page.keyboard.press('ControlOrMeta+.');
  await expect(bar(app.page)).toHaveCount(0);
  await expect(editor.source).toContainText('question: "@tea or not?"');
});

test('a list that falls out of its answer is put back into it', async ({ launch, repository }) => {
  const page = faqPage('First:\n\n- one\n- two');
  repository.commit('Break the page', { 'faq.md': page.replace(/ {10}- /g, '- ') });
  const app = await launch({ folder: repository.root });
  const editor = editorOf(app.page);
  await choosePage(app.page);
  await app.page.getByRole('button', { name: 'Indent these lines like the answer' }).click();
  await editor.save();
  expect(readFileSync(join(repository.root, 'faq.md'), 'utf8')).toBe(page);
});

test('a page whose front matter is never closed is listed, and can be mended', async ({
  launch,
  repository,
}) => {
  const open = faqPage().replace('away from light.\n---\n', 'away from light.\n');
  writeFileSync(join(repository.root, 'faq.md'), open);
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await choosePage(page);
  await expect(bar(page)).toContainText('never closed');
  await page.getByRole('button', { name: 'Close the front matter' }).click();
  await expect(editor.row('How do I pour?')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test('a malformed page that is opened twice is malformed twice', async ({ launch, repository }) => {
  repository.commit('Break the page', { 'faq.md': faqPage().replace(QUESTION, 'question: some: words') });
  const app = await launch({ folder: repository.root });
  await choosePage(app.page);
  await expect(bar(app.page)).toContainText('The colon inside “question”');
  await app.restart('kill');
  await choosePage(app.page);
  await expect(bar(app.page)).toContainText('The colon inside “question”');
});

test('a page that is mended from outside is in the form again', async ({ launch, repository }) => {
  const broken = faqPage().replace(QUESTION, 'question: some: words');
  repository.commit('Break the page', { 'faq.md': broken });
  const { page } = await launch({ folder: repository.root });
  await choosePage(page);
  await expect(bar(page)).toBeVisible();
  repository.write('faq.md', faqPage());
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await editorOf(page).choose('How do I pour?');
});
