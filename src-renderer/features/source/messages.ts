/** The words of the source view. */
export const messages = {
  source: 'Source of the page',
  broken: (line: number) => `Line ${line} keeps the page from being read`,
  show: 'Show the place',
  formBack: 'The form is back as soon as the text is right.',
  others: (count: number) => (count === 1 ? 'One more place is wrong.' : `${count} more places are wrong.`),
} as const;
