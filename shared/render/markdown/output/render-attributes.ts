import { escapeAttribute } from '../html/raw-text';

/** Attributes as they stand in a tag, with a space before each. */
export function renderAttributes(attributes: ReadonlyMap<string, string>): string {
  return [...attributes]
    .map(([name, value]) => (name === 'id' && value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}
