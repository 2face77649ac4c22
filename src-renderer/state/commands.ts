import type { AppInfo } from '../../shared/api/facts';

/**
 * Everything a writer can do by a name: the one list that serves menu, palette, keys and buttons. `keys` are as on a
 * PC; `Mod` is Ctrl, or Cmd on a Mac. `scope: 'outline'` keys are handled by the outline alone, while it has focus.
 */
export const commands = [
  { id: 'repository.open', label: 'Open a repository…', keys: 'Mod+O' },
  { id: 'repository.open-sample', label: 'Open the sample' },
  { id: 'repository.close', label: 'Close the repository' },
  { id: 'page.save', label: 'Save', keys: 'Mod+S' },
  { id: 'page.save-all', label: 'Save all', keys: 'Mod+Shift+S' },
  { id: 'edit.undo', label: 'Undo', keys: 'Mod+Z' },
  { id: 'edit.redo', label: 'Redo', keys: 'Mod+Shift+Z', otherKeys: 'Mod+Y' },
  { id: 'question.add', label: 'Add a question', keys: 'Mod+Shift+Enter' },
  { id: 'question.move-up', label: 'Move up', keys: 'Alt+ArrowUp', scope: 'outline' },
  { id: 'question.move-down', label: 'Move down', keys: 'Alt+ArrowDown', scope: 'outline' },
  { id: 'question.rename', label: 'Rename', keys: 'F2', scope: 'outline' },
  { id: 'question.duplicate', label: 'Duplicate', keys: 'Mod+D', scope: 'outline' },
  { id: 'question.remove', label: 'Remove', keys: 'Delete', scope: 'outline' },
  { id: 'topic.add', label: 'Add a topic' },
  { id: 'view.pages', label: 'Show the pages', keys: 'Mod+Shift+E' },
  { id: 'view.changes', label: 'Show the changes', keys: 'Mod+Shift+G' },
  { id: 'view.history', label: 'Show the history', keys: 'Mod+Shift+H' },
  { id: 'view.details', label: 'Edit the page details' },
  { id: 'view.source', label: 'Source view and back', keys: 'Mod+\\' },
  { id: 'preview.scope', label: 'Preview: whole page or one answer', keys: 'Mod+Shift+P' },
  { id: 'preview.next-width', label: 'Preview: next width', keys: 'Mod+Shift+D' },
  { id: 'preview.width-pane', label: 'Preview: as wide as its pane' },
  { id: 'preview.width-phone', label: 'Preview: as on a phone' },
  { id: 'preview.width-tablet', label: 'Preview: as on a tablet' },
  { id: 'preview.width-desktop', label: 'Preview: as on a desktop' },
  { id: 'preview.scripts', label: 'Preview: run the site’s own scripts, or stop them' },
  { id: 'preview.remote', label: 'Preview: load files from other servers, or block them' },
  { id: 'view.next-region', label: 'Next part of the window', keys: 'F6' },
  { id: 'view.previous-region', label: 'Previous part of the window', keys: 'Shift+F6' },
  { id: 'theme.system', label: 'Theme: as the system' },
  { id: 'theme.light', label: 'Theme: light' },
  { id: 'theme.dark', label: 'Theme: dark' },
  { id: 'problem.next', label: 'Next problem', keys: 'F8' },
  { id: 'problem.previous', label: 'Previous problem', keys: 'Shift+F8' },
  { id: 'changes.commit', label: 'Commit', keys: 'Mod+Enter' },
  { id: 'app.palette', label: 'Search everything', keys: 'Mod+K' },
  { id: 'app.shortcuts', label: 'Keyboard shortcuts' },
] as const satisfies readonly CommandEntry[];

interface CommandEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly otherKeys?: string;
  readonly scope?: 'outline';
}

export type CommandId = (typeof commands)[number]['id'];

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

/** The command's keys as they are shown on that platform: `Ctrl+S`, `⌘S`; undefined where it has none. */
export function shownKeys(id: CommandId, platform: AppInfo['platform']): string | undefined {
  const keys = entryOf(id)?.keys;
  if (keys === undefined) return undefined;
  const names = platform === 'darwin' ? macNames : pcNames;
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(platform === 'darwin' ? '' : '+');
}

const pcNames: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
};
const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: '⌦',
};

/** The parts of a key event that tell which command it means. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command that those keys mean; the outline's own only where it has focus. */
export function commandForKey(
  press: KeyPress,
  where: { readonly platform: AppInfo['platform']; readonly scope: 'window' | 'outline' },
): CommandId | undefined {
  const pressed = writtenKeys(press, where.platform);
  const isMeant = (entry: CommandEntry) =>
    (entry.scope ?? 'window') === where.scope && (entry.keys === pressed || entry.otherKeys === pressed);
  return commands.find(isMeant)?.id;
}

function writtenKeys(press: KeyPress, platform: AppInfo['platform']): string {
  const isMac = platform === 'darwin';
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey) && 'Mod',
    isMac && press.ctrlKey && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.key.length === 1 ? press.key.toUpperCase() : press.key,
  ];
  return parts.filter((part) => part !== false).join('+');
}

function entryOf(id: CommandId): CommandEntry | undefined {
  return commands.find((command) => command.id === id);
}

export interface CommandHandler {
  readonly run: () => void;
  /** Whether it can be run now; always where it is left out. */
  readonly enabled?: () => boolean;
}

/** Who carries out which command now. */
export class CommandRegistry {
  readonly #handlers = new Map<CommandId, readonly CommandHandler[]>();

  /** Makes the handler the one for that command until its stop is called; then it is the one before it again. */
  handle(id: CommandId, handler: CommandHandler): () => void {
    this.#handlers.set(id, [...this.#handlersOf(id), handler]);
    return () => {
      this.#handlers.set(
        id,
        this.#handlersOf(id).filter((other) => other !== handler),
      );
    };
  }

  isEnabled(id: CommandId): boolean {
    const handler = this.#handlersOf(id).at(-1);
    return handler !== undefined && (handler.enabled?.() ?? true);
  }

  /** Runs the command; nothing happens where it can't be run now. */
  run(id: CommandId): void {
    if (this.isEnabled(id)) this.#handlersOf(id).at(-1)?.run();
  }

  #handlersOf(id: CommandId): readonly CommandHandler[] {
    return this.#handlers.get(id) ?? [];
  }
}
