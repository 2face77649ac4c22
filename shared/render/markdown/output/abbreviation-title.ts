import { applyAttributeList } from '../attribute-list';
import type { Abbreviation, DocumentScope } from '../document-scope';

/** The attributes of an abbreviation where it is used. */
export function settledAbbreviation(abbreviation: Abbreviation, document: DocumentScope): [string, string][] {
  const attributes = new Map<string, string>();
  if (abbreviation.title !== '') attributes.set('title', abbreviation.title);
  applyAttributeList(attributes, abbreviation.attributes, document.attributeLists);
  return [...attributes];
}
