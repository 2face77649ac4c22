import type { PageField } from '../../../shared/faq/document';
import { messages } from './messages';

/** The fields that a writer looks for first, in this order; then the rest as the file has them. */
const FIRST = ['title', 'permalink', 'summary', 'description', 'keywords', 'tags'] as const;

export function orderedFields(fields: readonly PageField[]): readonly PageField[] {
  const rank = (field: PageField) => {
    const index = FIRST.findIndex((key) => key === field.key);
    return index < 0 ? FIRST.length : index;
  };
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** Fields that a page may have and this one lacks. */
export function missingFields(taken: readonly string[]): readonly string[] {
  const offered = taken.includes('summary') ? FIRST.filter((key) => key !== 'description') : FIRST;
  return offered.filter((key) => !taken.includes(key));
}

export function fieldLabel(key: string): string {
  const labels: Readonly<Record<string, string>> = messages.labels;
  return labels[key] ?? key;
}

/** Whether a field that is added is a list rather than a text. */
export function isListField(key: string): boolean {
  return key === 'tags' || key === 'categories' || key === 'redirect_from';
}
