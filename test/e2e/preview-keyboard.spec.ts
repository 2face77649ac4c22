import type { Page } from '@playwright/test';
import { editorOf } from './support/editor';
import { lacksJekyll, partsOf } from './support/own-jekyll';
import { expect, test } from './support/test';

/** The preview by the keyboard alone. */

/** Into the page itself: F6 comes to what is looked at in a region. */
async function goToPage(page: Page): Promise<void> {
  const frame = page.getByTitle('The page as it will be published');
  for (let step = 0; step < 8; step += 1) {
    if (await frame.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('F6');
  }
  throw new Error('F6 does not lead to the page in the preview.');
}

/** Goes on with a key until the control of that name has the keyboard. */
async function goTo(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' | 'ArrowLeft' | 'ArrowRight',
): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  for (let step = 0; step < 12; step += 1) {
    if (name.test(await focused())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(name)}, but to ${await focused()}.`);
}

test('the width and the answer alone are chosen with arrows', async ({ app }) => {
  const { page } = app;
  await editorOf(page).choose('How do I pour?');
  await goToPage(page);
  await goTo(page, /^(?:As wide|Phone|Tablet|Desktop)/, 'Shift+Tab');
  await goTo(page, /^Phone/, 'ArrowLeft');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: /^Phone/ })).toBeChecked();
  await goTo(page, /^(?:Page|Answer)$/, 'Shift+Tab');
  await goTo(page, /^Answer$/, 'ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Answer' })).toBeChecked();
});

test('the site’s own Jekyll is turned on, and the badge has the keyboard again', async ({ app }) => {
  test.skip(lacksJekyll !== undefined, lacksJekyll);
  const { page } = app;
  const { badge, panel } = partsOf(app);
  await editorOf(page).choose('How do I pour?');
  await goToPage(page);
  await goTo(page, /^Built-in/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await goTo(page, /^Trust and turn on/, 'Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/^Exact: made by Jekyll/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(badge).toBeFocused();
  await expect(badge).toHaveText(/^Exact/);
});

test('a note in the page is reached, and leads to its line', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer('\n\nA {{ cup');
  const note = editor.published.getByRole('button', { name: /^Line 3: / });
  await expect(note).toBeVisible();
  await goToPage(page);
  await page.keyboard.press('Tab');
  await expect(note).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.answer).toBeFocused();
});
