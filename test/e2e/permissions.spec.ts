import type { Page } from '@playwright/test';
import { editorOf } from './support/editor';
import { faqPage, smallSite } from './support/small-site';
import { expect, test } from './support/test';

/** What a site may do in the preview once the writer lets it, and what it may not even then. */

const site = smallSite(faqPage('Pour *slowly*.\n\n<p id="told">As published.</p>'));
const layout = (head: string, body = '') =>
  (site['_layouts/faq.html'] ?? '').replace('</head>', `${head}</head>`).replace('</body>', `${body}</body>`);

async function permit(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: /what the site may do/i }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test.describe('scripts of the site', () => {
  const script = `document.addEventListener('DOMContentLoaded', () => {
    document.getElementById('told').textContent = 'A script was here.';
  });`;

  test.beforeEach(({ repository }) => {
    repository.commit('Add scripts', {
      ...site,
      'assets/told.js': script,
      '_layouts/faq.html': layout('<script src="/assets/told.js"></script>'),
    });
  });

  test('stay off until they are switched on, and off again', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.published.getByText('As published.')).toBeVisible();
    await permit(app.page, 'Run the site’s own scripts');
    await expect(editor.published.getByText('A script was here.')).toBeVisible();
    await expect(app.page.getByRole('button', { name: /^The site’s scripts run/ })).toBeVisible();
    await permit(app.page, 'Run the site’s own scripts');
    await expect(editor.published.getByText('As published.')).toBeVisible();
  });

  test('are remembered for the repository', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await permit(app.page, 'Run the site’s own scripts');
    await expect(editor.published.getByText('A script was here.')).toBeVisible();
    await app.restart('quit');
    const after = editorOf(app.page);
    await after.choose('How do I pour?');
    await expect(after.published.getByText('A script was here.')).toBeVisible();
  });

  test('keep what they made of the page while another answer is typed', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How hot is the water?');
    await permit(app.page, 'Run the site’s own scripts');
    await expect(editor.published.getByText('A script was here.')).toBeVisible();
    await editor.typeAtEndOfAnswer(' Mine.');
    await expect(editor.published.getByText('Mine.')).toBeVisible();
    await expect(editor.published.getByText('A script was here.')).toBeVisible();
  });
});

test('a site’s scripts reach no server and can’t speak for the app’s own', async ({ app, repository }) => {
  const script = `<script>
    const told = (name) => { document.documentElement.dataset[name] = 'yes'; };
    fetch('https://example.com/').then(() => told('fetched'), () => told('refused'));
    parent.postMessage({ type: 'picked', place: '1/0', line: null }, '*');
    const { port1, port2 } = new MessageChannel();
    parent.postMessage({ type: 'hello' }, '*', [port2]);
    port1.postMessage({ type: 'picked', place: '1/0', line: null });
    MessagePort.prototype.postMessage = function () { told('caught'); };
    addEventListener('DOMContentLoaded', () => document.querySelectorAll('h3')[2].click());
  </script>`;
  repository.commit('Add a script', { ...site, '_layouts/faq.html': layout(script) });
  const editor = editorOf(app.page);
  await editor.choose('How do I pour?');
  await permit(app.page, 'Run the site’s own scripts');
  const root = editor.published.locator('html');
  await expect(root).toHaveAttribute('data-refused', 'yes');
  await editor.published.getByText('slowly').click();
  await expect(editor.answer).toBeFocused();
  await expect(root).not.toHaveAttribute('data-caught', 'yes');
  await expect(editor.question).toHaveValue('How do I pour?');
});

test.describe('files of other servers', () => {
  const head = '<link rel="stylesheet" href="https://styles.example.com/site.css">';
  const picture = '<img alt="Pot" src="https://pictures.example.com/pot.svg">';

  test.beforeEach(async ({ app, repository }) => {
    await app.page
      .context()
      .route('https://styles.example.com/**', (route) =>
        route.fulfill({ contentType: 'text/css', body: 'h1 { letter-spacing: 7px; }' }),
      );
    await app.page.context().route('https://pictures.example.com/**', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="31" height="17"/>',
      }),
    );
    repository.commit('Use other servers', { ...site, '_layouts/faq.html': layout(head, picture) });
  });

  test('are blocked and counted', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(
      app.page.getByRole('button', { name: /^2 files from other servers are blocked/ }),
    ).toBeVisible();
    const title = editor.published.getByRole('heading', { level: 1 });
    await expect(title).not.toHaveCSS('letter-spacing', '7px');
  });

  test('come once they are allowed', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await permit(app.page, 'Load files from other servers');
    const title = editor.published.getByRole('heading', { level: 1 });
    await expect(title).toHaveCSS('letter-spacing', '7px');
    await expect(editor.published.getByRole('img', { name: 'Pot' })).toHaveJSProperty('naturalWidth', 31);
    await expect(app.page.getByRole('button', { name: /are blocked/ })).toBeHidden();
  });

  test('stay away while the site’s scripts run', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await permit(app.page, 'Load files from other servers');
    await expect(editor.published.getByRole('heading', { level: 1 })).toHaveCSS('letter-spacing', '7px');
    await permit(app.page, 'Run the site’s own scripts');
    await expect(
      app.page.getByRole('button', { name: /^2 files from other servers are blocked/ }),
    ).toBeVisible();
  });
});
