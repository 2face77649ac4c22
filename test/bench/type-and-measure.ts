import type { Page } from '@playwright/test';
import { editorOf } from '../e2e/support/editor';
import { percentile } from './percentile';

/** What one key press takes, in milliseconds, of each key. */
export interface TypingTimes {
  /** Until the window shows the letter: how long the page of the app is busy, to the next frame. */
  readonly letter: readonly number[];
  /** Until the preview's frame says that it shows the whole page with the letter in it. */
  readonly page: readonly number[];
}

export interface Typing {
  readonly keystrokes: number;
  /** Between two keystrokes, in milliseconds. */
  readonly pace: number;
}

/** Types at the end of the answer in hand. */
export async function typeAndMeasure(page: Page, { keystrokes, pace }: Typing): Promise<TypingTimes> {
  await editorOf(page).answer.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.evaluate(noteTimes);
  for (let typed = 0; typed < keystrokes; typed += 1) {
    await page.keyboard.press('abcdefghij '[typed % 11] ?? 'a');
    await page.waitForTimeout(pace);
  }
  await page.waitForTimeout(1_000);
  return page.evaluate(() => Reflect.get(window, 'benchTimes') as TypingTimes);
}

export function percentiles(times: readonly number[]): string {
  return `p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms`;
}

/** Runs in the window's page, and stands alone. */
function noteTimes(): void {
  const times: { letter: number[]; page: number[] } = { letter: [], page: [] };
  let pressed: number | undefined;
  Object.assign(window, { benchTimes: times });
  window.addEventListener(
    'keydown',
    () => {
      const began = performance.now();
      pressed ??= began;
      // The frame is drawn between the two.
      requestAnimationFrame(() => setTimeout(() => times.letter.push(performance.now() - began)));
    },
    { capture: true },
  );
  const observer = new PerformanceObserver((list) => {
    const [shown] = list.getEntriesByName('preview shown');
    if (!shown || pressed === undefined) return;
    times.page.push(shown.startTime - pressed);
    pressed = undefined;
  });
  observer.observe({ entryTypes: ['mark'] });
}
