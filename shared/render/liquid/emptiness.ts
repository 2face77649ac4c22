/** `empty` and `blank` in a condition: they stand for a question to the other side, not for a value. */
export const EMPTY = Symbol('empty');
export const BLANK = Symbol('blank');
