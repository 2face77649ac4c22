import type { Hash } from './config';
import type { SiteDocument } from './document';

/** By date, then by path; or as the collection's `sort_by` or `order` says. */
export function sortDocuments(
  documents: SiteDocument[],
  metadata: Hash,
  label: string,
): readonly SiteDocument[] {
  const sorted = documents.sort((a, b) => a.date.epoch - b.date.epoch || compareText(a.path, b.path));
  const sortBy = metadata['sort_by'];
  if (Array.isArray(metadata['order'])) {
    const order = metadata['order'].map((entry) => `_${label}/${String(entry)}`);
    const listed = order.flatMap((path) => sorted.find((one) => one.path === path) ?? []);
    return [...listed, ...sorted.filter((one) => !listed.includes(one))];
  }
  if (typeof sortBy !== 'string') return sorted;
  return sorted.sort((a, b) => compareValues(a.get(sortBy), b.get(sortBy)));
}

function compareValues(a: unknown, b: unknown): number {
  const aMissing = a === undefined || a === null;
  const bMissing = b === undefined || b === null;
  if (aMissing || bMissing) return Number(aMissing) - Number(bMissing);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(JSON.stringify(a), JSON.stringify(b));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
