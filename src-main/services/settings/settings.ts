import { readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { firstLook, previewLookSchema } from '../../../shared/api/preview-look';
import {
  noPermissions,
  permissionsSchema,
  type PreviewPermissions,
} from '../../../shared/api/preview-permissions';
import type { RecentRepository, Settings } from '../../../shared/api/facts';
import type { Log } from '../service-port';
import { systemErrorCode, reasonOf } from '../workspace/system-error';
import { createTurns } from '../workspace/turns';
import { writeAtomically } from '../workspace/write-atomically';

/** What is remembered between starts, in one file of the user's folder. */
export interface SettingsStore {
  current(): Settings;
  recent(): readonly RecentRepository[];
  /** Whether this user has never started the app before. */
  readonly firstStart: boolean;
  update(change: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings>;
  /** Puts a repository at the top of the recent ones. */
  opened(root: string): Promise<void>;
  forget(root: string): Promise<void>;
  /** Whether the writer said that they trust the repository at that root. */
  trusts(root: string): boolean;
  trust(root: string): Promise<void>;
  /** Whether the writer said that the Jekyll of the repository at that root may run. */
  runsJekyll(root: string): boolean;
  setJekyll(root: string, to: 'on' | 'off'): Promise<void>;
  /** What the pages of the repository at that root may do in the preview. */
  permissions(root: string): PreviewPermissions;
  permit(root: string, permissions: PreviewPermissions): Promise<void>;
  /** Resolves when everything is on disk. */
  settled(): Promise<void>;
}

const MOST_RECENT = 12;

/**
 * Reads the settings. A file that can't be understood is set aside, not deleted: the app starts with its defaults,
 * and whoever edited the file by hand finds it beside the new one.
 */
export async function openSettings(userFolder: string, log: Log): Promise<SettingsStore> {
  const file = join(userFolder, 'settings.json');
  const stored = await read(file, log);
  let state = stored ?? defaults;
  const turns = createTurns();
  const keep = (next: Stored): Promise<void> => {
    state = next;
    return turns.take(file, async () => {
      try {
        await writeAtomically(file, Buffer.from(`${JSON.stringify(state, null, 2)}\n`));
      } catch (error) {
        // The settings hold for this run all the same.
        log.warn(`The settings could not be kept: ${reasonOf(error)}`);
      }
    });
  };
  return {
    firstStart: stored === undefined,
    current: () => shownSettings(state),
    recent: () => state.recent,
    async update(change) {
      await keep({
        ...state,
        theme: change.theme ?? state.theme,
        panes: { ...state.panes, ...change.panes },
        preview: change.preview ?? state.preview,
      });
      return shownSettings(state);
    },
    opened: (root) =>
      keep({
        ...state,
        recent: [
          { path: root, name: basename(root) || root, openedAt: Date.now() },
          ...state.recent.filter(({ path }) => path !== root),
        ].slice(0, MOST_RECENT),
      }),
    trusts: (root) => state.trusted.includes(root),
    trust: (root) => keep({ ...state, trusted: [root, ...state.trusted.filter((other) => other !== root)] }),
    runsJekyll: (root) => state.jekyll.includes(root),
    setJekyll: (root, to) => {
      const others = state.jekyll.filter((other) => other !== root);
      return keep({ ...state, jekyll: to === 'on' ? [root, ...others] : others });
    },
    permissions: (root) => state.permissions[root] ?? noPermissions,
    permit: (root, permissions) =>
      keep({ ...state, permissions: { ...state.permissions, [root]: permissions } }),
    settled: () => turns.settled(),
    forget: (root) => keep({ ...state, recent: state.recent.filter(({ path }) => path !== root) }),
  };
}

const storedSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  panes: z.record(z.string(), z.array(z.number()).readonly()),
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.number() })),
  trusted: z.array(z.string()).default([]),
  jekyll: z.array(z.string()).default([]),
  permissions: z.record(z.string(), permissionsSchema).catch({}),
  preview: previewLookSchema.catch(firstLook),
});

type Stored = z.infer<typeof storedSchema>;

const defaults: Stored = {
  theme: 'system',
  panes: {},
  recent: [],
  trusted: [],
  jekyll: [],
  permissions: {},
  preview: firstLook,
};

function shownSettings({ theme, panes, preview }: Stored): Settings {
  return { theme, panes, preview };
}

/** Undefined where there is no file, or none that can be understood. */
async function read(file: string, log: Log): Promise<Stored | undefined> {
  try {
    return storedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    log.warn(`The settings in ${file} could not be read and are set aside: ${reasonOf(error)}`);
    const aside = join(file, '..', `settings.broken-${Date.now()}.json`);
    await rename(file, aside).catch(() => undefined);
    return defaults;
  }
}
