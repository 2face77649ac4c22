/**
 * One replacement in a text: the code units `from` to `to` give way to `insert`. All changes of a list speak of
 * the text before any of them; a list is sorted by `from` and its members do not overlap.
 */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
