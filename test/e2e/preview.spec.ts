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
