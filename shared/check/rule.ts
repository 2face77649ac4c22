import type { FaqDocument } from '../faq/document';
import type { Problem } from './problem';
import type { ShownIds } from './shown-ids';

/** Looks for one kind of problem in a page. Throws never. */
export type Rule = (document: FaqDocument, shownIds: ShownIds) => readonly Problem[];
