/** Stands in a page's HTML where its footnotes are to be, till all of their marks are known. */
export const FOOTNOTES_PLACE = '\0footnotes\0';
