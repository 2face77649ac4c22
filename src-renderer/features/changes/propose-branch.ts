import { byPage } from './by-page';
import type { PageChange } from './page-change';

const LONGEST = 48;

/** A name for a new branch with these changes, as `faq-billing-when-am-i-billed`; Git takes it as it is. */
export function proposeBranch(changes: readonly PageChange[]): string {
  const pages = byPage(changes);
  const [first] = pages;
  if (!first) return 'faq-update';
  const title = slug(first.title).replace(/-?\bfaqs?\b-?/, '');
  const [entry] = first.entries;
  const isOne = pages.length === 1 && first.entries.length === 1 && entry;
  const parts = ['faq', title, isOne ? slug(entry.words) : 'update'];
  return shortened(parts.filter((part) => part !== '').join('-'));
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** Cut at a word's end. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}
