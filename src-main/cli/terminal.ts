/** What a command talks through: the process's own streams, or those of a test. */
export interface Terminal {
  /** The working folder, absolute: paths are read and printed relative to it. */
  readonly folder: string;
  out(text: string): void;
  err(text: string): void;
  /** Everything from standard input, as UTF-8. */
  readInput(): Promise<string>;
}
