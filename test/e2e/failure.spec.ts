import { editorOf } from './support/editor';
import { expect, test } from './support/test';

/** A bug of ours in the middle of drawing the window: words for it, and the writer's own words are kept. */
test('a window that can’t be drawn says so, and shows again what was typed', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.choose('How do I pour?');
  await editor.typeAtEndOfAnswer(' Mine.');
  // The history says when a commit was made; without this, drawing it throws.
  await page.evaluate(() => {
    const kept = Intl.RelativeTimeFormat;
    Reflect.set(Intl, 'RelativeTimeFormat', undefined);
    Reflect.set(window, 'mend', () => Reflect.set(Intl, 'RelativeTimeFormat', kept));
  });
  await page.getByRole('tab', { name: /^History/ }).click();
  const again = page.getByRole('button', { name: 'Show it again' });
  await expect(again).toBeVisible();
  await page.evaluate(() => (Reflect.get(window, 'mend') as () => void)());
  await again.click();
  await expect(editor.answer).toContainText('Mine.');
});
