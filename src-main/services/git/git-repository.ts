/** A work tree under Git, as it was found when it was opened. All paths are absolute, symbolic links followed. */
export interface GitRepository {
  /** The top of the work tree. */
  readonly root: string;
  /** Where HEAD and the index of this work tree are: `.git`, or its place in the main repository for a linked one. */
  readonly gitFolder: string;
  /** Where branches and configuration are; the same folder but for a linked work tree. */
  readonly commonFolder: string;
}
