/** Seconds to wait after the first, the second ... end of a program that ended by itself. */
const DELAYS = [1, 4, 15] as const;

/** A program that has run for this long counts as a good one again. */
export const GOOD_RUN_SECONDS = 60;

/**
 * How long to wait before a program is started again that has ended `endings` times by itself, each soon after its
 * start. Undefined where it is given up.
 */
export function restartDelay(endings: number): number | undefined {
  return DELAYS[endings - 1];
}
