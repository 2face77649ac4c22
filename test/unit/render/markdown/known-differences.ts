/** Texts, by chapter and name, whose HTML is not yet the real kramdown's, with the reason. */
export const knownDifferences: Readonly<Record<string, string>> = {};
