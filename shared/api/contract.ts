import { z } from 'zod';
import type { Problem } from '../check/problem';
import type { RenderedPage } from '../render/rendered';
import type { RepoPath } from '../text/repo-path';
import { repoPath } from '../text/repo-path';
import type { Result } from '../text/result';
import type { ExactError, ExactPage, ExactState } from './exact';
import type { PreviewPermissions } from './preview-permissions';
import { permissionsSchema } from './preview-permissions';
import { previewLookSchema } from './preview-look';
import type { CommitError, FileError, GitError, RenderError, RepositoryError, SaveError } from './errors';
import type {
  AppInfo,
  FileComparison,
  GitStatus,
  LogEntry,
  PageFile,
  PageQuestions,
  Repository,
  Settings,
} from './facts';

/**
 * The contract between the renderer and the services: every request with the schema of its input, and the type of
 * its answer. Both hosts carry it as it stands. An input is validated where it arrives; an answer is data alone.
 */

const path = z
  .string()
  .max(4096)
  .transform((raw, context): RepoPath => {
    const read = repoPath(raw);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'not a path inside a repository' });
    return z.NEVER;
  });
const folder = z.string().min(1).max(4096);
const text = z.string().max(32_000_000);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const version = z.number().int().nonnegative();

export const requestSchemas = {
  'app/info': z.strictObject({}),
  'app/update-settings': z.strictObject({
    theme: z.enum(['system', 'light', 'dark']).optional(),
    panes: z.record(z.string().max(64), z.array(z.number().min(0).max(100)).max(8)).optional(),
    preview: previewLookSchema.optional(),
  }),
  /** Asks for a folder in the platform's dialog; null where the user cancels. Only a host with dialogs has it. */
  'app/choose-folder': z.strictObject({}),
  /** Opens a link in the user's browser or mail program: http, https and mailto alone. */
  'app/open-external': z.strictObject({ url: z.string().max(4096) }),
  /** The window's title and whether it holds unsaved words (the platform's mark for that, and the question on close). */
  'app/window-state': z.strictObject({ title: z.string().max(512), unsaved: z.boolean() }),
  /** The answer to the event `app/close-requested`: the window may go. */
  'app/close': z.strictObject({}),

  'repository/open': z.strictObject({ path: folder }),
  /** Opens the sample repository, made anew from the app's resources where it is not there yet. */
  'repository/open-sample': z.strictObject({}),
  'repository/forget': z.strictObject({ path: folder }),
  /** The writer trusts the open repository: its Git hooks may run when they commit. Remembered. */
  'repository/trust': z.strictObject({}),
  'repository/close': z.strictObject({}),
  /** The questions of all pages, as they are in their files. */
  'repository/questions': z.strictObject({}),

  'page/read': z.strictObject({ path }),
  /** Writes a page atomically, where the file still is the version `baseHash`, or whatever it is with `overwrite`. */
  'page/save': z.strictObject({ path, text, baseHash: hash.nullable(), overwrite: z.boolean() }),
  /** Keeps typed words outside the repository until they are saved. */
  'draft/keep': z.strictObject({ path, text, baseText: text, baseHash: hash }),
  'draft/drop': z.strictObject({ path }),

  /** Renders the page from the given text; older requests for it are dropped (`superseded`). */
  'render/page': z.strictObject({ path, text, version }),
  'check/page': z.strictObject({ path, text, version }),
  /** What the pages of the open repository may do in the preview. Remembered; pages loaded from then on have it. */
  'preview/permit': permissionsSchema,

  'exact/state': z.strictObject({}),
  /** The writer says whether the open repository's own Jekyll, plugins and gems may run. Remembered. */
  'exact/turn': z.strictObject({ to: z.enum(['on', 'off']) }),
  /** Starts it again after it was given up. */
  'exact/start-again': z.strictObject({}),
  /**
   * The page as the site's own Jekyll makes it from the given text; `unsaved` are other texts that count instead of
   * their files. An older request that still waits is dropped (`superseded`).
   */
  'exact/page': z.strictObject({
    path,
    text,
    version,
    unsaved: z.array(z.strictObject({ path, text })).max(100),
  }),

  'git/status': z.strictObject({}),
  'git/compare': z.strictObject({ path }),
  'git/commit': z.strictObject({
    paths: z.array(path).max(10_000),
    message: z.string().max(100_000),
    branch: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('current') }),
      z.strictObject({ kind: z.literal('new'), name: z.string().max(255) }),
    ]),
  }),
  /** Writes user.name and user.email into this repository's own configuration. */
  'git/set-identity': z.strictObject({ name: z.string().min(1).max(200), email: z.string().min(3).max(200) }),
  'git/log': z.strictObject({ limit: z.number().int().min(1).max(500) }),
} as const;

export interface Answers {
  'app/info': AppInfo;
  'app/update-settings': Settings;
  'app/choose-folder': string | null;
  'app/open-external': boolean;
  'app/window-state': null;
  'app/close': null;
  'repository/open': Result<Repository, RepositoryError>;
  'repository/open-sample': Result<Repository, RepositoryError>;
  'repository/forget': null;
  'repository/trust': null;
  'repository/close': null;
  'repository/questions': readonly PageQuestions[];
  'page/read': Result<PageFile, FileError>;
  'page/save': Result<PageFile, SaveError>;
  'draft/keep': Result<null, FileError>;
  'draft/drop': null;
  'render/page': Result<PageRendering, RenderError>;
  'check/page': Result<PageCheck, RenderError>;
  'preview/permit': PreviewPermissions;
  'exact/state': ExactState;
  'exact/turn': ExactState;
  'exact/start-again': ExactState;
  'exact/page': Result<ExactPage, ExactError>;
  'git/status': Result<GitStatus, GitError>;
  'git/compare': Result<FileComparison, FileError | GitError>;
  'git/commit': Result<Committed, CommitError>;
  'git/set-identity': Result<null, GitError>;
  'git/log': Result<readonly LogEntry[], GitError>;
}

export interface PageRendering {
  readonly version: number;
  readonly page: RenderedPage;
  /**
   * The address of the page on the preview's own origin, for a frame's `src`. The host serves this rendering there
   * (the latest of its page), and the site's files beside it.
   */
  readonly previewUrl: string;
  readonly milliseconds: number;
}

export interface PageCheck {
  readonly version: number;
  readonly problems: readonly Problem[];
}

export interface Committed {
  readonly commit: string;
  readonly branch: string | undefined;
  readonly status: GitStatus;
}

/** An event that says no more than its name. */
type NoDetails = Readonly<Record<string, never>>;

/** What the services tell without being asked. */
export interface Events {
  /** A file that was read changed on disk, by whoever; undefined where it is gone. Not told of our own saves. */
  'file/changed': { readonly path: RepoPath; readonly file: PageFile | undefined };
  'pages/changed': Pick<Repository, 'root' | 'pages' | 'pagesRevision' | 'shapeRules' | 'shapeProblem'>;
  /** A layout, an include, data ... changed: what was rendered is stale. */
  'site/changed': NoDetails;
  'git/changed': { readonly status: GitStatus };
  /** Of the open repository's own Jekyll. */
  'exact/changed': { readonly state: ExactState };
  /** A folder was dropped, given to a second start, or chosen in the menu. */
  'app/open-folder': { readonly path: string };
  /** A menu item was chosen: the id of a renderer's command (`page.save`). */
  'app/run-command': { readonly id: string };
  'app/close-requested': NoDetails;
}

export type RequestName = keyof typeof requestSchemas;
export type RequestInput<N extends RequestName> = z.input<(typeof requestSchemas)[N]>;
export type ParsedInput<N extends RequestName> = z.output<(typeof requestSchemas)[N]>;
export type Answer<N extends RequestName> = Answers[N];
export type EventName = keyof Events;

/** What a host gives the renderer as `window.answerbook`. */
export interface Api {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Answer<N>>;
  /** Calls back for each event of that name; returns its stop. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
}
