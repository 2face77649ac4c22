import type { SaveError } from '../../shared/api/errors';
import type { Failed } from '../../shared/text/result';
import { refused, wrongUse, type CliFailure } from './outcome';

/** What is said where a file could not be read or written. `shown` is the file as the user named it. */
export function fileFailure(error: SaveError, shown: string): Failed<CliFailure> {
  switch (error.code) {
    case 'file-missing':
      return wrongUse(`there is no file ${shown}.`);
    case 'not-utf8':
      return refused(`${shown} is not UTF-8, so it could not be written back as it was. Convert it first.`);
    case 'file-too-large':
      return refused(`${shown} is too large to be a page (${error.bytes} bytes).`);
    case 'changed-outside':
      return refused(`${shown} was changed by someone else meanwhile. Nothing was written; run it again.`);
    case 'disk-full':
      return refused(`the disk is full. ${shown} is as it was.`);
    case 'read-only':
      return refused(`${shown} may not be written. It is as it was.`);
    case 'outside-repository':
    case 'no-repository':
      return refused(`${shown} is not a place that Answerbook may touch.`);
    case 'io-failed':
      break;
  }
  return refused(`${shown} could not be read or written: ${error.reason}`);
}
