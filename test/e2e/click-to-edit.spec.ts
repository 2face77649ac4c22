import type { Page } from '@playwright/test';
import { editorOf } from './support/editor';
import { BREWED, lacksJekyll, partsOf, siteWithPlugin, turnOn } from './support/own-jekyll';
import { faqPage, smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** From a place in the published page to its line in the answer, and back. */

const ANSWER = `{% assign pot = "teapot" %}
Pour from the {{ pot }}.

- slowly
- in circles

| water | minutes |
|-------|---------|
| hot   | two     |

\`\`\`
first line
second line
\`\`\`

The last
words.`;

const site = smallSite(faqPage(ANSWER));

test.beforeEach(({ repository }) => {
  repository.commit('Write a longer answer', { 'faq.md': site['faq.md'] ?? '' });
});

/** Where the given words end in an element, seen from its corner. Runs in the page. */
function endOfWords(element: Element, words: string): { x: number; y: number } {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (text.nextNode()) {
    const end = (text.currentNode.textContent ?? '').lastIndexOf(words) + words.length;
    if (end < words.length) continue;
    const range = document.createRange();
    range.setStart(text.currentNode, end - 1);
    range.setEnd(text.currentNode, end);
    const [box, own] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return { x: box.left - own.left + 1, y: box.top - own.top + box.height / 2 };
  }
  throw new Error(`“${words}” is not shown.`);
}

/** The text of the line that the cursor is in. */
async function lineAtCursor(page: Page): Promise<string> {
  await expect(editorOf(page).answer).toBeFocused();
  return page.evaluate(() => {
    const at = getSelection()?.focusNode;
    const element = at instanceof Element ? at : at?.parentElement;
    return element?.closest('.cm-line')?.textContent ?? '';
  });
}

for (const [what, text, line] of [
  ['a paragraph', 'Pour from the teapot.', 'Pour from the {{ pot }}.'],
  ['a list item', 'in circles', '- in circles'],
  ['a cell of a table', 'two', '| hot   | two     |'],
  ['a second line of code', 'second line', 'second line'],
  ['a second line of a paragraph', 'words.', 'words.'],
] as const) {
  test(`a click on ${what} puts the cursor at its line`, async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How hot is the water?');
    const target = editor.published.getByText(text).last();
    await target.click({ position: await target.evaluate(endOfWords, text) });
    await expect.poll(() => lineAtCursor(app.page)).toBe(line);
  });
}

test('a click in the page leads to the line in the source view too', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How hot is the water?');
  await editor.toggleSource();
  await editor.published.getByText('in circles').click();
  await expect(editor.source).toBeFocused();
  const line = () =>
    app.page.evaluate(() => {
      const at = getSelection()?.focusNode;
      return (at instanceof Element ? at : at?.parentElement)?.closest('.cm-line')?.textContent?.trim();
    });
  await expect.poll(line).toBe('- in circles');
});

test('Enter in the page leads to the first line in view', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await app.page.getByTitle('The page as it will be published').focus();
  await app.page.keyboard.press('Enter');
  await expect.poll(() => lineAtCursor(app.page)).toBe('Pour from the {{ pot }}.');
});

test('words that are chosen in the page leave the keyboard there', async ({ app }) => {
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  const words = editor.published.getByText('Pour from the teapot.');
  const box = await words.boundingBox();
  if (!box) throw new Error('The words are not shown.');
  await app.page.mouse.move(box.x + 4, box.y + box.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 4 });
  await app.page.mouse.up();
  expect(await words.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
  await expect(editor.answer).not.toBeFocused();
});

test('a click in the page of the site’s own Jekyll leads to the line', async ({ app, repository }) => {
  test.skip(lacksJekyll !== undefined, lacksJekyll);
  repository.commit('Add a plugin', { ...siteWithPlugin(), 'faq.md': site['faq.md'] ?? '' });
  const { editor } = partsOf(app);
  await turnOn(app);
  await expect(editor.published.getByText(BREWED)).toBeVisible();
  await editor.published.getByText('in circles').click();
  await expect.poll(() => lineAtCursor(app.page)).toBe('- in circles');
});

test.describe('on a page whose own Markdown loops over the questions', () => {
  const looping = (site['faq.md'] ?? '').replace('layout: faq\n', '').replace(
    /The page.*\n/,
    `{% for topic in page.frequently-asked-questions %}
## {{ topic.topic }}
{% for item in topic.items %}
### {{ item.question }}

{{ item.answer | flatify }}
{% endfor %}{% endfor %}`,
  );

  test('a click leads to the line', async ({ app, repository }) => {
    repository.commit('Loop in Markdown', { 'faq.md': looping });
    const editor = editorOf(app.page);
    await editor.choose('How hot is the water?');
    await editor.published.getByText('in circles').click();
    await expect.poll(() => lineAtCursor(app.page)).toBe('- in circles');
  });

  test('a click in the page of the site’s own Jekyll leads to the line', async ({ app, repository }) => {
    test.skip(lacksJekyll !== undefined, lacksJekyll);
    repository.commit('Add a plugin', { ...siteWithPlugin(), 'faq.md': `${looping}\n{% brewed %}\n` });
    const { editor } = partsOf(app);
    await turnOn(app);
    await expect(editor.published.getByText(BREWED)).toBeVisible();
    await editor.published.getByText('in circles').click();
    await expect.poll(() => lineAtCursor(app.page)).toBe('- in circles');
  });
});

test.describe('in an answer longer than the window', () => {
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1}.`).join('\n\n');

  test.beforeEach(({ repository }) => {
    repository.commit('Write a very long answer', { 'faq.md': faqPage(long) });
  });

  test('the paragraph that the cursor is in comes into view', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.published.getByText('Paragraph 60.')).not.toBeInViewport();
    await editor.answer.click();
    await app.page.keyboard.press('ControlOrMeta+End');
    await expect(editor.published.getByText('Paragraph 60.')).toBeInViewport();
    await app.page.keyboard.press('ControlOrMeta+Home');
    await expect(editor.published.getByText('Paragraph 1.', { exact: true })).toBeInViewport();
  });

  test('the paragraph that the cursor of the source is in comes into view', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.toggleSource();
    await editor.source.getByText('Paragraph 1.', { exact: true }).click();
    await expect(editor.published.getByText('Paragraph 60.')).not.toBeInViewport();
    for (let line = 0; line < 118; line += 1) await app.page.keyboard.press('ArrowDown');
    await expect(editor.published.getByText('Paragraph 60.')).toBeInViewport();
  });

  test('what is in view already does not move when the cursor comes to it', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.toggleSource();
    const paragraph = editor.published.getByText('Paragraph 4.', { exact: true });
    await editor.source.getByText('Paragraph 1.', { exact: true }).click();
    await expect(paragraph).toBeInViewport();
    const before = await paragraph.boundingBox();
    for (let line = 0; line < 4; line += 1) await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('End');
    await app.page.keyboard.type(' Third.');
    await expect(editor.published.getByText('Paragraph 3. Third.')).toBeVisible();
    expect(await paragraph.boundingBox()).toEqual(before);
  });

  test('the question that the cursor of the source goes to comes into view', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.toggleSource();
    await editor.source.getByText('Paragraph 1.', { exact: true }).click();
    await app.page.keyboard.press('ControlOrMeta+End');
    for (let line = 0; line < 3; line += 1) await app.page.keyboard.press('ArrowUp');
    await expect(editor.published.getByText('In a tin, away from light.')).toBeInViewport();
  });

  test('a paragraph that is clicked stays where it is', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.published.locator('html').evaluate(() => window.scrollTo(0, 700));
    const paragraph = editor.published.getByText('Paragraph 20.');
    await expect(paragraph).toBeInViewport();
    const before = await paragraph.boundingBox();
    await paragraph.click();
    await expect.poll(() => lineAtCursor(app.page)).toBe('Paragraph 20.');
    expect(await paragraph.boundingBox()).toEqual(before);
  });

  test('words typed at the end of the answer stay in view', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer('\n\nOne more.\n\nAnd another.');
    await expect(editor.published.getByText('And another.')).toBeInViewport();
  });
});
