import { AxeBuilder } from '@axe-core/playwright';
import type { Page, TestInfo } from '@playwright/test';
import type { TestHome, TestRepository } from '../support/git-repository';
import type { App, Launch } from './support/app';
import { editorOf } from './support/editor';
import { lacksJekyll, partsOf, siteWithPlugin, turnOn } from './support/own-jekyll';
import { commitQuestionFolder } from './support/question-folder';
import { faqPage, smallSite } from './support/small-site';
import { expect, test } from './support/test';

/**
 * Every state of the window in both themes and two sizes: axe finds nothing, and nothing makes the window scroll sideways. The
 * pictures are kept in `test-results/looks/` for people to look at.
 */

interface Given {
  readonly home: TestHome;
  readonly repository: TestRepository;
  readonly launch: (options?: Launch) => Promise<App>;
}

interface State {
  readonly name: string;
  /** Starts the app and brings it there. */
  readonly reach: (given: Given) => Promise<App>;
  /** Why it can't be reached here. */
  readonly lacks?: string | undefined;
}

const open = ({ launch, repository }: Given): Promise<App> => launch({ folder: repository.root });

async function atQuestion(given: Given): Promise<App> {
  const app = await open(given);
  await editorOf(app.page).choose('How do I pour?');
  await expect(editorOf(app.page).published.getByText('Pour slowly')).toBeVisible();
  return app;
}

async function inFolder(given: Given): Promise<App> {
  commitQuestionFolder(given.repository);
  const app = await open(given);
  await editorOf(app.page).choose('Which tin?');
  await expect(editorOf(app.page).published.getByText('A dark one.')).toBeVisible();
  return app;
}

async function withWords(given: Given): Promise<App> {
  const app = await atQuestion(given);
  await editorOf(app.page).typeAtEndOfAnswer(' Mine.');
  return app;
}

async function showTab(app: App, name: RegExp): Promise<App> {
  await app.page.getByRole('tab', { name }).click();
  return app;
}

const states: readonly State[] = [
  {
    name: 'welcome',
    reach: async (given) => {
      const app = await open(given);
      await app.page.getByRole('button', { name: /^Repository menu/ }).click();
      await app.page.getByRole('menuitem', { name: 'Close this repository' }).click();
      await expect(app.page.getByRole('region', { name: 'Recent' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'sample',
    reach: async ({ launch }) => {
      const app = await launch();
      await expect(editorOf(app.page).published.getByRole('heading', { name: 'Billing FAQ' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'sample-problems',
    reach: async ({ launch }) => {
      const app = await launch();
      const editor = editorOf(app.page);
      await editor.row(/^Answers in the making/).click();
      await editor.choose('What do I do with an old hub?');
      await expect(editor.published.getByText('We mend it, and it goes to a school.')).toBeVisible();
      await editor.problems.getByRole('button', { expanded: false }).click();
      await expect(editor.problems.getByRole('option').first()).toBeVisible();
      return app;
    },
  },
  {
    name: 'error',
    reach: async ({ launch, home }) => {
      const app = await launch({ folder: home.folder('plain') });
      await expect(app.page.getByRole('alert')).toBeVisible();
      return app;
    },
  },
  {
    name: 'no-pages',
    reach: async ({ launch, home }) => {
      const repository = home.repository();
      repository.commit('Start', { 'readme.md': 'Nothing here.\n' });
      const app = await launch({ folder: repository.root });
      await expect(app.page.getByText('No FAQ pages in this repository')).toBeVisible();
      return app;
    },
  },
  { name: 'question', reach: atQuestion },
  {
    name: 'topic',
    reach: async (given) => {
      const app = await atQuestion(given);
      await editorOf(app.page)
        .row(/^Brewing/)
        .click();
      await expect(app.page.getByRole('textbox', { name: 'Topic' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'details',
    reach: async (given) => {
      const app = await atQuestion(given);
      await editorOf(app.page)
        .row(/^Tea questions/)
        .click();
      await expect(app.page.getByRole('textbox', { name: 'Title' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'source',
    reach: async (given) => {
      const app = await atQuestion(given);
      await editorOf(app.page).toggleSource();
      await expect(editorOf(app.page).source).toBeVisible();
      return app;
    },
  },
  {
    name: 'problems',
    reach: async (given) => {
      const app = await atQuestion(given);
      const editor = editorOf(app.page);
      await editor.anchor.fill('heat');
      await expect(editor.problems.getByText(/used twice/).first()).toBeVisible();
      await editor.problems.getByRole('button', { expanded: false }).click();
      await expect(editor.problems.getByRole('option').first()).toBeVisible();
      return app;
    },
  },
  {
    name: 'changes',
    reach: async (given) => {
      given.repository.write('faq.md', faqPage('Pour fast.'));
      const app = await showTab(await open(given), /^Changes/);
      await expect(app.page.getByRole('region', { name: 'Changes in faq.md' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'identity',
    reach: async ({ launch, home }) => {
      const repository = home.repository({ identity: 'none' });
      repository.commit('Add the site', smallSite());
      repository.write('faq.md', faqPage('Pour fast.'));
      const app = await showTab(await launch({ folder: repository.root }), /^Changes/);
      await expect(app.page.getByLabel('Your name')).toBeVisible();
      return app;
    },
  },
  {
    name: 'history',
    reach: async (given) => {
      const app = await showTab(await atQuestion(given), /^History/);
      await expect(app.page.getByText('Add the site')).toBeVisible();
      return app;
    },
  },
  {
    name: 'palette',
    reach: async (given) => {
      const app = await atQuestion(given);
      await app.page.keyboard.press('ControlOrMeta+k');
      await expect(app.page.getByRole('combobox')).toBeVisible();
      return app;
    },
  },
  {
    name: 'conflict',
    reach: async (given) => {
      const app = await withWords(given);
      given.repository.write('faq.md', faqPage('Pour fast. Theirs.'));
      await app.page.getByRole('button', { name: 'Compare' }).click();
      await expect(app.page.getByRole('region', { name: /^Their version/ })).toBeVisible();
      return app;
    },
  },
  {
    name: 'drafts',
    reach: async (given) => {
      const app = await withWords(given);
      await expect(app.page.getByText('this save changes 1 line')).toBeVisible();
      const kept = async () => {
        const opened = await app.request('repository/open', { path: given.repository.root });
        return opened.ok && opened.value.drafts.length;
      };
      await expect.poll(kept).toBe(1);
      await app.restart('kill');
      await expect(app.page.getByText(/Unsaved words in 1 page/)).toBeVisible();
      return app;
    },
  },
  {
    name: 'closing',
    reach: async (given) => {
      const app = await withWords(given);
      await app.page.getByRole('button', { name: /^Repository menu/ }).click();
      await app.page.getByRole('menuitem', { name: 'Close this repository' }).click();
      await expect(app.page.getByRole('alertdialog')).toBeVisible();
      return app;
    },
  },
  { name: 'folder-question', reach: inFolder },
  {
    name: 'folder-source',
    reach: async (given) => {
      const app = await inFolder(given);
      await editorOf(app.page).toggleSource();
      await expect(editorOf(app.page).source.getByText('water.md', { exact: true })).toBeVisible();
      return app;
    },
  },
  {
    name: 'folder-details',
    reach: async (given) => {
      const app = await inFolder(given);
      await editorOf(app.page).row(/^FAQs/).click();
      await app.page.getByRole('button', { name: 'Change', exact: true }).click();
      await expect(app.page.getByText('This finds 2 topics with 3 questions.')).toBeVisible();
      return app;
    },
  },
  {
    name: 'preview-answer',
    reach: async (given) => {
      const app = await atQuestion(given);
      await app.page.getByRole('radio', { name: 'Answer' }).click();
      await app.page.getByRole('radio', { name: /^Phone/ }).click();
      await expect(app.page.getByRole('radio', { name: /^Phone/ })).toBeChecked();
      return app;
    },
  },
  {
    name: 'preview-note',
    reach: async (given) => {
      const app = await atQuestion(given);
      await app.page.getByRole('radio', { name: /^Desktop/ }).click();
      await editorOf(app.page).typeAtEndOfAnswer(' A {{ cup');
      await expect(editorOf(app.page).published.getByRole('button', { name: /^Line 1: / })).toBeVisible();
      return app;
    },
  },
  {
    name: 'preview-elsewhere',
    reach: async (given) => {
      const layout = (smallSite()['_layouts/faq.html'] ?? '').replace(
        '<body>',
        '<body>{% include menu.html %}',
      );
      given.repository.commit('Include a menu', { '_layouts/faq.html': layout });
      const app = await atQuestion(given);
      const { problems, published } = editorOf(app.page);
      await problems.getByRole('button', { name: '1 error' }).click();
      await expect(problems.getByRole('option')).toBeVisible();
      await expect(published.getByText(/^_layouts/)).toBeVisible();
      return app;
    },
  },
  {
    name: 'preview-tablet',
    reach: async (given) => {
      const app = await atQuestion(given);
      await app.page.getByRole('radio', { name: /^Tablet/ }).click();
      return app;
    },
  },
  {
    name: 'preview-scripts',
    reach: async (given) => {
      const app = await atQuestion(given);
      await app.page.getByRole('button', { name: 'What the site may do in the preview' }).click();
      await app.page.getByRole('menuitem', { name: 'Run the site’s own scripts' }).click();
      await app.page.getByRole('button', { name: 'What the site may do in the preview' }).click();
      await expect(app.page.getByRole('menuitem', { name: 'Run the site’s own scripts' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'preview-blocked',
    reach: async (given) => {
      const picture = '<img alt="Pot" src="https://pictures.example.com/pot.svg">';
      given.repository.commit('Use another server', { 'faq.md': faqPage(`Pour slowly.\n\n${picture}`) });
      const app = await atQuestion(given);
      await app.page.getByRole('button', { name: /are blocked|is blocked/ }).click();
      await expect(app.page.getByRole('menuitem', { name: 'Run the site’s own scripts' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'exact-offer',
    lacks: lacksJekyll,
    reach: async (given) => {
      const app = await atQuestion(given);
      await partsOf(app).badge.click();
      await expect(partsOf(app).panel.getByRole('button', { name: 'Trust and turn on' })).toBeVisible();
      return app;
    },
  },
  {
    name: 'exact-differences',
    lacks: lacksJekyll,
    reach: async (given) => {
      given.repository.commit('Add a plugin', siteWithPlugin());
      const app = await atQuestion(given);
      await turnOn(app);
      await partsOf(app).badge.click();
      await expect(partsOf(app).panel.getByText('differs in 1 place')).toBeVisible();
      return app;
    },
  },
  {
    name: 'exact-stopped',
    lacks: lacksJekyll,
    reach: async (given) => {
      given.repository.commit('Add a plugin', { '_plugins/wrong.rb': 'raise "the kettle is cold"\n' });
      const app = await atQuestion(given);
      await partsOf(app).badge.click();
      await partsOf(app).panel.getByRole('button', { name: 'Trust and turn on' }).click();
      await expect(partsOf(app).panel.getByRole('button', { name: 'Start again' })).toBeVisible();
      return app;
    },
  },
];

/** A small laptop's window, and a large screen's. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

for (const { name, reach, lacks } of states) {
  test(`${name}: axe finds nothing, and nothing is cut off, light and dark`, async ({
    launch,
    home,
    repository,
  }, testInfo) => {
    test.skip(lacks !== undefined, lacks);
    const { page } = await reach({ launch, home, repository });
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      expect(await axeFindings(page)).toEqual([]);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        // What opens over the page is placed anew a moment after the window has another size.
        await expect.poll(() => widthTooMuch(page), `${size.width} px wide`).toBe(0);
        await picture(page, `${name}-${theme}-${size.width}`, testInfo);
      }
    }
  });
}

/** What axe finds, in words that tell where; the published page in the preview is the site's own. */
async function axeFindings(page: Page): Promise<readonly string[]> {
  // Colours change over a moment; axe must see where they come to.
  await page.waitForTimeout(250);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  );
}

function widthTooMuch(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function picture(page: Page, name: string, testInfo: TestInfo): Promise<void> {
  const folder = `${testInfo.config.rootDir}/../../test-results/looks`;
  await page.screenshot({ path: `${folder}/${name}-${testInfo.project.name}.png` });
}
