import { editorOf } from './support/editor';
import { faqPage, smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** What the writer sees of the published page beyond its text: where it is loaded from, and how far it is scrolled. */

test('a new permalink shows the page at its new address', async ({ app }) => {
  const { page } = app;
  const editor = editorOf(page);
  await editor.row(/^Tea questions/).click();
  const permalink = page.getByRole('textbox', { name: 'Permalink' });
  await permalink.fill('/help/tea.html');
  await permalink.press('Tab');
  const frame = page.getByTitle('The page as it will be published');
  await expect(frame).toHaveAttribute('src', /\/help\/tea\.html/);
  await expect(editor.published.getByText('Pour slowly')).toBeVisible();
});

test.describe('under a header that covers the top of the page', () => {
  for (const position of ['fixed', 'sticky']) {
    test(`the question in hand is clear of the header (${position})`, async ({ launch, home }) => {
      const repository = home.repository();
      repository.commit('Add the site', siteWithHeader(position));
      const app = await launch({ folder: repository.root });
      const editor = editorOf(app.page);
      await editor.choose('Where do I keep the leaves?');
      const header = editor.published.locator('#bar');
      const question = editor.published.getByRole('heading', { name: 'Where do I keep the leaves?' });
      await expect(question).toBeInViewport();
      await editor.choose('How do I pour?');
      const top = editor.published.getByRole('heading', { name: 'How do I pour?' });
      await expect(top).toBeInViewport();
      const [over, under] = [await header.boundingBox(), await top.boundingBox()];
      expect(under?.y).toBeGreaterThanOrEqual((over?.y ?? 0) + (over?.height ?? 0));
    });
  }
});

test('anchors that a page has twice leave nothing in the console', async ({ app }) => {
  const said: string[] = [];
  app.page.on('console', (message) => said.push(message.text()));
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await editor.anchor.fill('heat');
  await expect(editor.problems.getByText(/used twice/).first()).toBeVisible();
  await editor.typeAtEndOfAnswer(' Mine.');
  await expect(editor.published.getByText('Mine.')).toBeVisible();
  expect(said).toEqual([]);
});

/** The small site with a tall header over its pages, and so much below them that every question can be scrolled up. */
function siteWithHeader(position: string): Readonly<Record<string, string>> {
  const site = smallSite(faqPage('Pour slowly.\n\n'.repeat(40)));
  const bar = `<div id="bar" style="position: ${position}; top: 0; width: 100%; height: 200px; background: silver">Docs</div>`;
  const below = '<div style="height: 200px"></div>';
  const room = '<div style="height: 2000px"></div>';
  const layout = site['_layouts/faq.html'] ?? '';
  return {
    ...site,
    '_layouts/faq.html': layout
      .replace('<body>', `<body>${bar}${below}`)
      .replace('</body>', `${room}</body>`),
  };
}

test.describe('as on a device', () => {
  for (const [device, width] of [
    ['Phone', 375],
    ['Tablet', 768],
    ['Desktop', 1280],
  ] as const) {
    test(`the page is laid out for a ${device.toLowerCase()}`, async ({ app }) => {
      const editor = editorOf(app.page);
      await editor.choose('How do I pour?');
      await app.page.getByRole('radio', { name: new RegExp(`^${device}`) }).click();
      const own = () => editor.published.locator('html').evaluate(() => window.innerWidth);
      await expect.poll(own).toBe(width);
    });
  }

  test('a page wider than its pane is made smaller to fit, and it is said by how much', async ({ app }) => {
    const { page } = app;
    await editorOf(page).choose('How do I pour?');
    await page.getByRole('radio', { name: /^Desktop/ }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.getByText(/^1280 px · \d\d %$/)).toBeVisible();
    const frame = await page.getByTitle('The page as it will be published').boundingBox();
    const pane = await preview.boundingBox();
    expect(Math.round(frame?.width ?? 0)).toBe(Math.round(pane?.width ?? 1));
  });

  test('the width is remembered, and goes on by key', async ({ app }) => {
    await editorOf(app.page).choose('How do I pour?');
    await app.page.keyboard.press('ControlOrMeta+Shift+D');
    await expect(app.page.getByRole('radio', { name: /^Phone/ })).toBeChecked();
    await app.restart('quit');
    await editorOf(app.page).choose('How do I pour?');
    await expect(app.page.getByRole('radio', { name: /^Phone/ })).toBeChecked();
  });
});

test.describe('the answer alone', () => {
  test('shows the question in hand and nothing beside it', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await app.page.getByRole('radio', { name: 'Answer' }).click();
    await expect(editor.published.getByText('Ninety degrees')).toBeHidden();
    await expect(editor.published.getByText('Pour slowly')).toBeVisible();
    await expect(editor.published.getByRole('heading', { name: 'Tea questions' })).toBeHidden();
  });

  test('follows what is typed and what is chosen', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await app.page.getByRole('radio', { name: 'Answer' }).click();
    await editor.typeAtEndOfAnswer('\n\nMore words.');
    await expect(editor.published.getByText('More words.')).toBeVisible();
    await expect(editor.published.getByText('Ninety degrees')).toBeHidden();
    await editor.choose('How hot is the water?');
    await expect(editor.published.getByText('Ninety degrees')).toBeVisible();
    await expect(editor.published.getByText('Pour slowly')).toBeHidden();
  });

  test('gives way to the whole page by key', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await app.page.keyboard.press('ControlOrMeta+Shift+P');
    await expect(editor.published.getByText('Ninety degrees')).toBeHidden();
    await app.page.keyboard.press('ControlOrMeta+Shift+P');
    await expect(editor.published.getByText('Ninety degrees')).toBeVisible();
  });
});
