import { go } from 'fuzzysort';
import type { PageQuestions } from '../../../shared/api/facts';
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

/**
 * All that can be found now: all pages, their questions, the commands that can be run.
 *
 * @param inFiles - what the pages ask by their files; of those that are open what they ask now counts
 */
export function paletteEntries(app: App, inFiles: readonly PageQuestions[]): readonly PaletteEntry[] {
  const asked = [...openQuestions(app), ...inFiles.filter(({ path }) => !app.pages.get(path))];
  return [
    ...pageEntries(app),
    ...asked.flatMap((page) => questionEntries(app, page)),
    ...commandEntries(app),
  ];
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

function openQuestions(app: App): readonly PageQuestions[] {
  return [...app.pages.state.getState().sessions].map(([path, session]) => ({
    path,
    topics: (session.state.getState().faq?.topics ?? []).map(({ title, questions }) => ({
      title: title.value,
      questions: questions.map(({ question }) => question.value),
    })),
  }));
}

function questionEntries(app: App, { path, topics }: PageQuestions): readonly PaletteEntry[] {
  const page = app.facts.getState().repository?.pages.find((one) => one.path === path)?.title ?? path;
  return topics.flatMap(({ title, questions }, topicIndex) =>
    questions.map((label, itemIndex): PaletteEntry => ({
      id: `${path}#${topicIndex}/${itemIndex}`,
      kind: 'question',
      label,
      detail: title === '' ? page : `${title} · ${page}`,
      command: undefined,
      run: () => void showPage(app, path, { topicIndex, itemIndex }).then(() => focusEditor('answer')),
    })),
  );
}
