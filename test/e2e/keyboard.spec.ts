import type { Page } from '@playwright/test';
import { editorOf } from './support/editor';
import { faqPage } from './support/small-site';
import { expect, test } from './support/test';

/** The whole job without a mouse. */

/** What has the keyboard, by role and name; `body` where nothing has it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.slice(0, 40)}`;
  });
}

/** Goes on with Tab until that has the keyboard. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${String(wanted)}; it stands on ${await focused(page)}.`);
}

/** The keyboard in the outline, on the row of that name. */
async function walkTo(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 20; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The outline has no row ${String(name)}; the keyboard is on ${await focused(page)}.`);
}

test('the main job, from the outline to the commit', async ({ app, repository }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).waitFor();
  await walkTo(page, /How do I pour/);
  await page.keyboard.press('Enter');
  await expect(editor.answer).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Twice.');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => repository.git('diff', '--numstat')).toBe('1\t1\tfaq.md');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(
    'Edit “How do I pour?” in Tea questions',
  );
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Nothing to commit')).toBeVisible();
  expect(await focused(page)).not.toBe('body');
  expect(repository.git('log', '-1', '--format=%s')).toBe('Edit “How do I pour?” in Tea questions');
});

test('arrows walk the outline and show what they come to', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).waitFor();
  await walkTo(page, /How do I pour/);
  await expect(editor.question).toHaveText('How do I pour?');
  await page.keyboard.press('ArrowDown');
  await expect(editor.question).toHaveText('How hot is the water?');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(editor.row('How hot is the water?')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(editor.row('How hot is the water?')).toBeVisible();
});

test('F2 renames, Alt with the arrows moves, and the row keeps the keyboard', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).waitFor();
  await walkTo(page, /How do I pour/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(editor.row('How do I pour?')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.row('How do I pour?')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(editor.question).toBeFocused();
  await page.keyboard.type('How is it poured?');
  await expect(editor.row('How is it poured?')).toBeVisible();
});

test('Delete removes, the next row has the keyboard, and undo brings the row back', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).waitFor();
  await walkTo(page, /How do I pour/);
  await page.keyboard.press('Delete');
  await expect(editor.row('How do I pour?')).toHaveCount(0);
  await expect(editor.row('How hot is the water?')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.row('How do I pour?')).toBeVisible();
  expect(await focused(page)).not.toBe('body');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(/^row /);
});

test('the last question of a topic leaves the keyboard on its topic', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).waitFor();
  await walkTo(page, /Where do I keep the leaves/);
  await page.keyboard.press('Delete');
  await expect(editor.row(/^Storing/)).toBeFocused();
});

test('a question is added, named and answered', async ({ app, repository }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).waitFor();
  await walkTo(page, /Where do I keep the leaves/);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(editor.question).toBeFocused();
  await page.keyboard.type('May I reheat it?');
  await page.keyboard.press('Tab');
  await expect(editor.anchor).toBeFocused();
  await page.keyboard.type('reheat');
  await tabTo(page, /^textbox Answer/);
  await page.keyboard.type('Better not.');
  await page.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => repository.git('diff', '--numstat')).toBe('4\t0\tfaq.md');
});

test('the source view takes the keyboard, and the form again', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.choose('How do I pour?');
  await editor.answer.focus();
  await page.keyboard.press('ControlOrMeta+\\');
  await expect(editor.source).toBeFocused();
  await page.keyboard.press('ControlOrMeta+\\');
  await expect(editor.answer).toBeFocused();
});

test('F8 goes from problem to problem, Shift+F8 back', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.choose('How hot is the water?');
  await editor.anchor.fill('pour');
  await expect(editor.problems.getByText(/used twice/).first()).toBeVisible();
  await page.keyboard.press('F8');
  const first = await editor.question.textContent();
  await page.keyboard.press('F8');
  await expect(editor.question).not.toHaveText(first ?? '');
  await expect(editor.anchor).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(editor.question).toHaveText(first ?? '');
});

test('the palette finds a question from anywhere and goes to it', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.choose('How do I pour?');
  await page.getByRole('tab', { name: /^Changes/ }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('keep the leaves');
  await page.keyboard.press('Enter');
  await expect(editor.question).toHaveText('Where do I keep the leaves?');
  await expect(editor.row('Where do I keep the leaves?')).toHaveAttribute('aria-selected', 'true');
  expect(await focused(page)).not.toBe('body');
});

test('the palette finds a question of a page that was never opened', async ({ launch, repository }) => {
  const cups = faqPage('Warm.').replace('Tea questions', 'Cups').replace('How do I pour?', 'Which cup fits?');
  repository.commit('Add a page', { 'more/cups.md': cups });
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.choose('How do I pour?');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('which cup');
  await expect(page.getByRole('option', { name: /Which cup fits\?/ })).toContainText('Brewing · Cups');
  await page.keyboard.press('Enter');
  await expect(editor.question).toHaveText('Which cup fits?');
});

test('Escape closes the palette and gives the keyboard back', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.choose('How do I pour?');
  await editor.answer.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor.answer).toBeFocused();
});

test('F6 goes from region to region and round again, and Shift+F6 back', async ({ app }) => {
  const { page } = app;
  await editorOf(page).choose('How do I pour?');
  const region = (name: string) => page.locator(`[data-region="${name}"]:focus-within`);
  const round = ['left', 'editor', 'preview', 'problems', 'top-bar', 'left'];
  await expect(region('left')).toBeVisible();
  for (const next of round.slice(1)) {
    await page.keyboard.press('F6');
    await expect(region(next)).toBeVisible();
  }
  for (const previous of round.toReversed().slice(1)) {
    await page.keyboard.press('Shift+F6');
    await expect(region(previous)).toBeVisible();
  }
});

test('what has the keyboard shows it', async ({ app }) => {
  const { page } = app;
  await editorOf(page).choose('How do I pour?');
  await page.keyboard.press('F6');
  const unseen: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const isSeen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.tagName === 'IFRAME') return true;
      const marks = [element, element.closest('.cm-editor, [data-focused], label')];
      for (
        let up = element.closest('.cm-editor') ?? element, count = 0;
        count < 3 && up.parentElement;
        count += 1
      )
        marks.push((up = up.parentElement));
      return marks.some((mark) => {
        if (!mark) return false;
        const style = getComputedStyle(mark);
        return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
      });
    });
    if (!isSeen) unseen.push(await focused(page));
  }
  expect(unseen).toEqual([]);
});
