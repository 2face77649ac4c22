import { go } from 'fuzzysort';
import { commands } from '../../state/commands';
import type { CommandId } from '../../state/commands';
import type { App } from '../../state/app';
import { focusEditor } from '../../state/focus-editor';
import { showPage } from '../../state/show-page';

export interface PaletteEntry {
  readonly id: string;
  readonly kind: 'command' | 'page' | 'question';
  readonly label: string;
  readonly detail: string | undefined;
  readonly command: CommandId | undefined;
  readonly run: () => void;
}

const MOST_SHOWN = 50;

/** All that can be found now: questions of the open pages, all pages, the commands that can be run. */
export function paletteEntries(app: App): readonly PaletteEntry[] {
  return [...pageEntries(app), ...questionEntries(app), ...commandEntries(app)];
}

/** The entries that have the typed letters in their order, the best first; all where nothing is typed. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  if (typed.trim() === '') return entries.slice(0, MOST_SHOWN);
  const found = go(typed, entries, { keys: ['label', 'detail'], limit: MOST_SHOWN, threshold: 0.3 });
  return found.map((result) => result.obj);
}

function commandEntries(app: App): readonly PaletteEntry[] {
  return commands
    .filter(({ id }) => id !== 'app.palette' && app.commands.isEnabled(id))
    .map(({ id, label }) => ({
      id,
      kind: 'command',
      label,
      detail: undefined,
      command: id,
      run: () => app.commands.run(id),
    }));
}

function pageEntries(app: App): readonly PaletteEntry[] {
  return (app.facts.getState().repository?.pages ?? []).map(({ path, title }) => ({
    id: path,
    kind: 'page',
    label: title,
    detail: path,
    command: undefined,
    run: () => void showPage(app, path),
  }));
}

function questionEntries(app: App): readonly PaletteEntry[] {
  return [...app.pages.state.getState().sessions].flatMap(([path, session]) =>
    (session.state.getState().faq?.topics ?? []).flatMap((topic, topicIndex) =>
      topic.questions.map((question, itemIndex): PaletteEntry => ({
        id: `${path}#${topicIndex}/${itemIndex}`,
        kind: 'question',
        label: question.question.value,
        detail: topic.title.value,
        command: undefined,
        run: () => void showPage(app, path, { topicIndex, itemIndex }).then(() => focusEditor('answer')),
      })),
    ),
  );
}
