/** The words of the problems list. */
export const messages = {
  label: 'Problems of this page',
  none: 'No problems',
  noneDetail: 'Anchors, links and Liquid of this page are in order.',
  checking: 'Checking…',
  next: 'Next problem',
  error: 'Error',
  warning: 'Warning',
  page: 'Page',
  untitled: '(no words)',
  line: (line: number) => `line ${line}`,
} as const;

/** `2 errors, 1 warning`. */
export function countWords(errors: number, warnings: number): string {
  const parts = [
    errors === 0 ? undefined : errors === 1 ? '1 error' : `${errors} errors`,
    warnings === 0 ? undefined : warnings === 1 ? '1 warning' : `${warnings} warnings`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
