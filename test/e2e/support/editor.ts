import type { Locator, Page } from '@playwright/test';

/** The window's parts by the names that a writer hears and sees. */
export interface Editor {
  row(name: string | RegExp): Locator;
  readonly question: Locator;
  readonly anchor: Locator;
  readonly answer: Locator;
  readonly source: Locator;
  readonly problems: Locator;
  /** The published page in the preview's frame. */
  readonly published: ReturnType<Page['frameLocator']>;
  choose(question: string): Promise<void>;
  /** Puts words at the end of the answer in hand, as typed. */
  typeAtEndOfAnswer(words: string): Promise<void>;
  save(): Promise<void>;
  /** Shows the file's own text, or the form again. */
  toggleSource(): Promise<void>;
}

export function editorOf(page: Page): Editor {
  const answer = page.getByRole('textbox', { name: 'Answer' });
  const row = (name: string | RegExp): Locator => page.getByRole('row', { name });
  return {
    row,
    answer,
    question: page.getByRole('textbox', { name: 'Question' }),
    anchor: page.getByRole('textbox', { name: 'Anchor' }),
    source: page.getByRole('textbox', { name: 'Source of the page' }),
    problems: page.getByRole('region', { name: 'Problems' }),
    published: page.frameLocator('iframe[title="The page as it will be published"]'),
    async choose(question) {
      await row(question).click();
      await answer.waitFor();
    },
    async typeAtEndOfAnswer(words) {
      await answer.click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(words);
    },
    async save() {
      await page.keyboard.press('ControlOrMeta+s');
      await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
    },
    async toggleSource() {
      await page.keyboard.press('ControlOrMeta+\\');
    },
  };
}
