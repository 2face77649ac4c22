/**
 * A stretch of a text, `from` inclusive, `to` exclusive, in UTF-16 code units from the start of the file
 * (a byte order mark counts as one).
 */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}
