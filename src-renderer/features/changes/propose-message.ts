import { counted } from '../../messages';
import { byPage } from './by-page';
import type { EntryChange, PageChange } from './page-change';

/** A commit's first line is cut off at about this length where Git shows lists. */
const LONGEST = 72;

/** A message for a commit of these changes: one line that names what a reader of the log looks for. */
export function proposeMessage(changes: readonly PageChange[]): string {
  const pages = byPage(changes);
  const [first] = pages;
  if (!first) return '';
  if (pages.length > 1)
    return `Update ${counted(pages.length, 'FAQ page')}: ${titlesOf(pages)}`.slice(0, LONGEST);
  return pageMessage(first);
}

function pageMessage(change: PageChange): string {
  if (change.kind === 'added') return `Add ${change.title}`;
  if (change.kind === 'deleted') return `Remove ${change.title}`;
  const entries = toldOnce(change.entries);
  const [first] = entries;
  if (!first) return `Update ${change.title}`;
  if (entries.length === 1) return entryMessage(first, change.title);
  return `Update ${change.title}: ${countsOf(entries)}`;
}

/** What was edited and moved as well counts as edited. */
function toldOnce(entries: readonly EntryChange[]): readonly EntryChange[] {
  return entries.filter(
    ({ what, words }, index) =>
      entries.findIndex((other) => other.what === what && other.words === words) === index,
  );
}

const verbs = { added: 'Add', removed: 'Remove', edited: 'Edit', moved: 'Move' } as const;

function entryMessage({ kind, what, words }: EntryChange, title: string): string {
  if (what === 'body') return `Edit the text of ${title}`;
  if (what === 'field') return `${verbs[kind]} ${words} of ${title}`;
  const ending = ` in ${title}`;
  const name = what === 'topic' ? 'topic ' : '';
  const room = LONGEST - verbs[kind].length - ending.length - name.length - 3;
  return `${verbs[kind]} ${name}“${shortened(words, Math.max(room, 16))}”${ending}`;
}

/** `2 questions edited, 1 added`. */
function countsOf(entries: readonly EntryChange[]): string {
  const kinds = ['edited', 'added', 'removed', 'moved'] as const;
  const parts = kinds
    .map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const allQuestions = entries.every(({ what }) => what === 'question');
  return parts
    .map(({ kind, count }, index) =>
      index === 0 ? `${counted(count, allQuestions ? 'question' : 'entry')} ${kind}` : `${count} ${kind}`,
    )
    .join(', ')
    .replace('entrys', 'entries');
}

function titlesOf(changes: readonly PageChange[]): string {
  return changes.map(({ title }) => title).join(', ');
}

function shortened(words: string, room: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= room) return line;
  const cut = line.slice(0, room - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > room / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
