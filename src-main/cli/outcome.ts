import { failed, ok, type Failed, type Result } from '../../shared/text/result';

/**
 * How a command ends. 0: done. 1: it was understood and could not be done, or `check` found errors.
 * 2: wrong use, such as an unknown option or a file that is not there.
 */
export type ExitCode = 0 | 1 | 2;

/** Why a command stopped, in plain words; nothing was written. */
export interface CliFailure {
  readonly exitCode: 1 | 2;
  readonly message: string;
}

export type Outcome = Result<ExitCode, CliFailure>;

export const done: Outcome = ok(0);

/** The command was understood and can't be done. */
export function refused(message: string): Failed<CliFailure> {
  return failed({ exitCode: 1, message });
}

/** The command was called wrongly. */
export function wrongUse(message: string): Failed<CliFailure> {
  return failed({ exitCode: 2, message });
}
