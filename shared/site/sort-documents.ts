import type { Hash } from './config';
import type { SiteDocument } from './document';
import { rubySort } from './ruby-sort';
import { RubyTime, RubyFloat } from '../yaml/ruby-value';

/** By date, then by path; or as the collection's `order` or `sort_by` says. */
export function sortDocuments(documents: readonly SiteDocument[], metadata: Hash): readonly SiteDocument[] {
  const sorted = rubySort(documents, compareDocuments);
  if (Array.isArray(metadata['order'])) return inGivenOrder(sorted, metadata['order']);
  const sortBy = metadata['sort_by'];
  if (typeof sortBy !== 'string') return sorted;
  return rubySort(documents, (a, b) => compareValues(a.get(sortBy), b.get(sortBy)) || compareDocuments(a, b));
}

/** Jekyll's order of documents: those of one date, and those of which one has none, by their paths. */
export function compareDocuments(a: SiteDocument, b: SiteDocument): number {
  const byDate = a.ownDate && b.ownDate ? a.ownDate.epoch - b.ownDate.epoch : 0;
  return byDate || compareText(a.path, b.path);
}

/** Jekyll's order of pages, by their paths: by the file's name, of one name those in a folder's folders before its own. */
export function comparePages(a: string, b: string): number {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  return compareText(nameOf(a), nameOf(b)) || compareFoldersFirst(a, b);
}

/** Jekyll reads a folder's folders before its files. */
function compareFoldersFirst(a: string, b: string): number {
  const [as, bs] = [a.split('/'), b.split('/')];
  const at = as.findIndex((part, index) => part !== bs[index]);
  const [isFileA, isFileB] = [at === as.length - 1, at === bs.length - 1];
  return isFileA === isFileB ? compareText(a, b) : isFileA ? 1 : -1;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inGivenOrder(
  documents: readonly SiteDocument[],
  order: readonly unknown[],
): readonly SiteDocument[] {
  const paths = order.map((entry) => `_${documents[0]?.collection ?? ''}/${String(entry)}`);
  const listed = paths.flatMap((path) => documents.find(({ relativePath }) => relativePath === path) ?? []);
  return [...listed, ...documents.filter((document) => !listed.includes(document))];
}

/** What is missing comes last; what has no order among itself (a text and a number) is left to the dates. */
function compareValues(a: unknown, b: unknown): number {
  const [x, y] = [plain(a), plain(b)];
  const isMissing = [x, y].map((value) => value === undefined || value === null);
  if (isMissing[0] !== isMissing[1]) return isMissing[0] ? 1 : -1;
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return typeof x === 'string' && typeof y === 'string' ? compareText(x, y) : 0;
}

function plain(value: unknown): unknown {
  if (value instanceof RubyTime) return value.epoch;
  return value instanceof RubyFloat ? value.value : value;
}

/** Paths in the order in which Ruby's `Dir.glob` gives files: each folder's before its next sibling. */
export function compareByFolders(a: string, b: string): number {
  return compareText(a.replaceAll('/', '\0'), b.replaceAll('/', '\0'));
}
