import { applyAttributeList } from '../attribute-list';
import type { Abbreviation, DocumentScope } from '../document-scope';

/** The attributes of an abbreviation where it is used. */
export function settledAbbreviation(abbreviation: Abbreviation, document: DocumentScope): [string, string][] {
  const attributes = new Map<string, string>();
  applyAttributeList(attributes, abbreviation.attributes, document.attributeLists);
  if (abbreviation.title !== '') attributes.set('title', abbreviation.title);
  return [...attributes];
}
