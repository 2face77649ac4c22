import type { TestRepository } from '../support/git-repository';
import type { App } from './support/app';
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
      await editor.published.locator('html').evaluate(() => window.scrollBy(0, 150));
      const bare = () =>
        editor.published.locator('[data-ab-own=place]').evaluate((mark) => {
          const inset = /^inset\(([\d.]+)px/.exec(getComputedStyle(mark).clipPath)?.[1];
          return mark.getBoundingClientRect().top + Number(inset);
        });
      await expect.poll(bare).toBeCloseTo(over?.height ?? 0, 0);
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
    await expect(preview.getByText(/\d\d %$/)).toBeVisible();
    const frame = await page.getByTitle('The page as it will be published').boundingBox();
    const pane = await preview.boundingBox();
    expect(Math.round(frame?.width ?? 0)).toBe(Math.round(pane?.width ?? 1));
  });

  test('the question in hand stays at its height', async ({ app, repository }) => {
    const answer = 'Pour slowly, and in circles, as wide as the cup is. '.repeat(400);
    const questions = faqPage(answer).replace('In a tin, away from light.', answer);
    repository.commit('Write more', { 'faq.md': questions });
    const { page } = app;
    const editor = editorOf(page);
    await editor.choose('How hot is the water?');
    const heading = editor.published.getByRole('heading', { name: 'How hot is the water?' });
    await expect(heading).toBeInViewport();
    const share = () =>
      heading.evaluate((element) => element.getBoundingClientRect().top / window.innerHeight);
    const before = await share();
    for (const [device, width] of [
      [/^Phone/, 375],
      [/^Desktop/, 1280],
    ] as const) {
      await page.getByRole('radio', { name: device }).click();
      await expect.poll(() => heading.evaluate(() => window.innerWidth)).toBe(width);
      // The mark that is kept begins a little above the words.
      await expect.poll(async () => Math.abs((await share()) - before)).toBeLessThan(0.02);
    }
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

test.describe('what went wrong', () => {
  test('Liquid that does not parse is told at its paragraph, with its line, until it is mended', async ({
    app,
  }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer('\n\nA {{ cup');
    const note = editor.published.getByRole('button', { name: /^Line 3: / });
    await expect(note).toBeVisible();
    await expect(editor.published.getByText('Pour slowly')).toBeVisible();
    const [told, paragraph] = [
      await note.boundingBox(),
      await editor.published.getByText('A {{ cup', { exact: true }).boundingBox(),
    ];
    expect(Math.abs((told?.y ?? 0) - (paragraph?.y ?? 0) - (paragraph?.height ?? 0))).toBeLessThan(8);
    await app.page.keyboard.type(' }}');
    await expect(note).toBeHidden();
  });

  for (const [what, words, next] of [
    ['a paragraph', 'A {{ cup', 'Next words.'],
    ['an item of a list', '- one\n- A {{ cup', 'Next words.'],
    ['a cell of a table', '| A {{ cup | two |', 'Next words.'],
    ['the last words of an answer', 'A {{ cup', undefined],
  ] as const) {
    test(`a note below ${what} covers no words`, async ({ app }) => {
      const editor = editorOf(app.page);
      await editor.choose('How do I pour?');
      await editor.answer.click();
      await app.page.keyboard.press('ControlOrMeta+End');
      await app.page.keyboard.insertText(`\n\n${words}${next === undefined ? '' : `\n\n${next}`}`);
      const note = editor.published.getByRole('button', { name: /^Line \d+: / });
      await expect(note).toBeVisible();
      const below = editor.published.getByText(next ?? 'How hot is the water?');
      const [told, following] = [await note.boundingBox(), await below.boundingBox()];
      expect(following?.y).toBeGreaterThanOrEqual((told?.y ?? 0) + (told?.height ?? Infinity));
    });
  }

  test('a note is as large in a page that is made smaller', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer(' A {{ cup');
    const height = async () => (await note.boundingBox())?.height ?? 0;
    const note = editor.published.getByRole('button', { name: /^Line 1: / });
    await expect(note).toBeVisible();
    const before = await height();
    await app.page.getByRole('radio', { name: /^Desktop/ }).click();
    await expect(app.page.getByText(/\d\d %$/)).toBeVisible();
    await expect.poll(height).toBeGreaterThan(before - 2);
  });

  test('the page is as it was once it is mended', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer('\n\nA cup');
    const next = editor.published.getByText('How hot is the water?');
    await expect(editor.published.getByText('A cup')).toBeVisible();
    const before = await next.boundingBox();
    await app.page.keyboard.type('{{');
    await expect(editor.published.getByRole('button', { name: /^Line 3: / })).toBeVisible();
    await app.page.keyboard.press('Backspace');
    await app.page.keyboard.press('Backspace');
    await expect(editor.published.getByText('A cup', { exact: true })).toBeVisible();
    await expect.poll(() => next.boundingBox()).toEqual(before);
  });

  test('the note in the page leads to the line', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await editor.typeAtEndOfAnswer('\n\nA {{ cup\n\nand more');
    await editor.choose('How hot is the water?');
    await editor.published.getByRole('button', { name: /^Line 3: / }).click();
    await expect(editor.answer).toBeFocused();
    await expect(editor.question).toHaveValue('How do I pour?');
  });

  test('an include that is missing is told with its file, where the page begins', async ({
    launch,
    home,
  }) => {
    const site = smallSite();
    const repository = home.repository();
    const layout = (site['_layouts/faq.html'] ?? '').replace('<body>', '<body>\n{% include menu.html %}');
    repository.commit('Add the site', { ...site, '_layouts/faq.html': layout });
    const { page } = await launch({ folder: repository.root });
    const editor = editorOf(page);
    await editor.choose('How do I pour?');
    await expect(editor.published.getByText(/^_layouts\/faq\.html, line 5: .*menu\.html/)).toBeVisible();
    await expect(editor.published.getByText('Pour slowly')).toBeVisible();
    await editor.problems.getByRole('button', { name: '1 error' }).click();
    const listed = editor.problems.getByRole('option');
    await expect(listed).toHaveText(/menu\.html.*_layouts\/faq\.htmlline 5$/);
    await listed.click();
    await expect(editor.question).toHaveValue('How do I pour?');
    repository.write('_includes/menu.html', '<nav>Menu</nav>\n');
    await expect(editor.published.getByText(/^_layouts/)).toBeHidden();
    await expect(listed).toBeHidden();
  });

  test('a layout that is missing is told, and the page is shown without it', async ({ app, repository }) => {
    const editor = editorOf(app.page);
    await editor.choose('How do I pour?');
    await expect(editor.published.getByText('Pour slowly')).toBeVisible();
    repository.write('faq.md', faqPage().replace('layout: faq', 'layout: none-such'));
    await expect(editor.published.getByText(/none-such/)).toBeVisible();
    await expect(editor.published.getByText('The page’s own words.')).toBeVisible();
  });
});

test.describe('while words are typed', () => {
  const answer = `Pour slowly.

<details><summary>Why?</summary>It keeps the taste.</details>

<img alt="Pot" src="/pot.svg">`;

  test.beforeEach(({ repository }) => {
    repository.commit('Write more', {
      'faq.md': faqPage(answer),
      'pot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="31" height="17"/>',
    });
  });

  test('what a reader opened stays open, and pictures are not loaded again', async ({ app }) => {
    const editor = editorOf(app.page);
    await editor.choose('How hot is the water?');
    await editor.published.getByText('Why?').click();
    await expect(editor.published.getByText('It keeps the taste.')).toBeVisible();
    const isSame = () =>
      editor.published.locator('html').evaluate((root) => {
        const known: unknown = Reflect.get(window, 'known');
        const image = root.querySelector('img');
        Reflect.set(window, 'known', image);
        return known === undefined || known === image;
      });
    await isSame();
    await editor.choose('How do I pour?');
    await editor.answer.click();
    await app.page.keyboard.press('ControlOrMeta+Home');
    await app.page.keyboard.type('Please: ');
    await expect(editor.published.getByText('Please: Pour slowly.')).toBeVisible();
    await expect(editor.published.getByText('It keeps the taste.')).toBeVisible();
    expect(await isSame()).toBe(true);
  });

  test.describe('where the reader is in the page', () => {
    const long = 'Many words. '.repeat(80);
    const things = `Pour slowly.

<a href="https://example.com/">A link</a> in words.

<details><summary>Why?</summary>It keeps the taste.</details>

<input aria-label="Cups">

<div id="box" style="height: 40px; overflow: auto">${long}</div>

<video id="film" src="/film.webm"></video>`;
    const first = (words: string) => faqPage(things.replace('Pour slowly.', words));

    test.beforeEach(async ({ app, repository }) => {
      repository.write('faq.md', first('Pour slowly.'));
      const editor = editorOf(app.page);
      await editor.choose('How do I pour?');
      await expect(editor.published.getByText('A link')).toBeVisible();
    });

    /** The page is changed from outside: the keyboard is in the preview meanwhile. */
    const change = async (app: App, repository: TestRepository) => {
      repository.write('faq.md', first('Pour *very* slowly.'));
      await expect(editorOf(app.page).published.getByText('very')).toBeVisible();
    };

    for (const [what, text] of [
      ['a link', 'A link'],
      ['a switch', 'Why?'],
    ] as const) {
      test(`the focus stays on ${what}`, async ({ app, repository }) => {
        const focused = editorOf(app.page).published.getByText(text);
        await focused.focus();
        await change(app, repository);
        await expect(focused).toBeFocused();
      });
    }

    test('the focus stays on a link whose own words and paragraph change', async ({ app, repository }) => {
      const { published } = editorOf(app.page);
      await published.getByText('A link').focus();
      repository.write('faq.md', first('Pour slowly.').replace('A link</a> in', 'A way</a> of many'));
      await expect(published.getByText('A way')).toBeFocused();
    });

    test('the focus stays on a link before which a question comes', async ({ app, repository }) => {
      const { published } = editorOf(app.page);
      await published.getByText('A link').focus();
      const question = '      - question: "Who pours?"\n        anchor: "who"\n        answer: You.\n';
      repository.write('faq.md', first('Pour slowly.').replace('    items:\n', `    items:\n${question}`));
      await expect(published.getByRole('heading', { name: 'Who pours?' })).toBeVisible();
      await expect(published.getByText('A link')).toBeFocused();
    });

    test('what is typed into a field of the page stays, the cursor too', async ({ app, repository }) => {
      const field = editorOf(app.page).published.getByLabel('Cups');
      await field.focus();
      await app.page.keyboard.type('three');
      await app.page.keyboard.press('ArrowLeft');
      await change(app, repository);
      await app.page.keyboard.type('!');
      await expect(field).toHaveValue('thre!e');
    });

    test('chosen words stay chosen', async ({ app, repository }) => {
      const { published } = editorOf(app.page);
      const chosen = published.getByText('In a tin, away from light.');
      await chosen.evaluate((element) => getSelection()?.selectAllChildren(element));
      await change(app, repository);
      expect(await chosen.evaluate(() => getSelection()?.toString())).toBe('In a tin, away from light.');
    });

    test('a box that was scrolled stays so', async ({ app, repository }) => {
      const box = editorOf(app.page).published.locator('#box');
      await box.evaluate((element) => element.scrollTo(0, 25));
      await change(app, repository);
      expect(await box.evaluate((element) => element.scrollTop)).toBe(25);
    });

    test('a film is not begun anew', async ({ app, repository }) => {
      const film = editorOf(app.page).published.locator('#film');
      await film.evaluate((element) => Object.assign(element, { isKnown: true }));
      await change(app, repository);
      expect(await film.evaluate((element) => 'isKnown' in element)).toBe(true);
    });
  });

  test('the scroll stays', async ({ app, repository }) => {
    repository.write('faq.md', faqPage('Pour slowly.\n\n'.repeat(60).trimEnd()));
    const editor = editorOf(app.page);
    await editor.choose('Where do I keep the leaves?');
    await expect(editor.published.getByText('In a tin')).toBeInViewport();
    const top = () => editor.published.locator('html').evaluate(() => window.scrollY);
    const before = await top();
    expect(before).toBeGreaterThan(0);
    await editor.typeAtEndOfAnswer(' Mine.');
    await expect(editor.published.getByText('Mine.')).toBeVisible();
    expect(await top()).toBe(before);
  });
});
