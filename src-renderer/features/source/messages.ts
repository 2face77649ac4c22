/** The words of the source view. */
export const messages = {
  source: 'Source of the page',
  broken: (line: number) => `The page can’t be read because of line ${line}`,
  show: 'Show the place',
  formBack: 'The form is back as soon as this is right; your words are safe.',
  others: (count: number) =>
    `${count === 1 ? 'One more place is' : `${count} more places are`} wrong. The form is back as soon as all are right; your words are safe.`,
} as const;
