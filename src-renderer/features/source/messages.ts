/** The words of the source view. */
export const messages = {
  source: 'Source of the page',
  show: 'Show the place',
  formBack: 'The form is back as soon as this is right. Nothing is lost meanwhile.',
  others: (count: number) =>
    `And ${count === 1 ? 'one more place' : `${count} more places`}. The form is back as soon as all is right; nothing is lost meanwhile.`,
} as const;
