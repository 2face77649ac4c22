import type { FaqDocument } from '../faq/document';
import type { Problem } from './problem';

/** Looks for one kind of problem in a page. Throws never. */
export type Rule = (document: FaqDocument) => readonly Problem[];
