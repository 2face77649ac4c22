/** The words of the source view. */
export const messages = { source: 'Source of the page' } as const;
