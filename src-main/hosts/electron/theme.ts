import { nativeTheme } from 'electron';
import { z } from 'zod';

const theme = z.enum(['system', 'light', 'dark']);
/** The answers that hold the writer's settings. */
const themed = {
  'app/info': z.object({ settings: z.object({ theme }) }).transform((info) => info.settings.theme),
  'app/update-settings': z.object({ theme }).transform((settings) => settings.theme),
} as const;

/**
 * Passes an answer on, and gives the platform's own parts (title bar, menus, scroll bars, and
 * `prefers-color-scheme` in the preview) the theme where the answer tells which one it is.
 */
export async function followTheme(name: string, answer: Promise<unknown>): Promise<unknown> {
  const answered = await answer;
  if (name === 'app/info' || name === 'app/update-settings') {
    const read = themed[name].safeParse(answered);
    if (read.success) nativeTheme.themeSource = read.data;
  }
  return answered;
}
