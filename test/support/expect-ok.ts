import { expect } from 'vitest';
import type { Result } from '../../shared/text/result';

/** The value of a result that must be one; the test fails with the error otherwise. */
export function valueOf<T, E>(result: Result<T, E>): T {
  return result.ok ? result.value : expect.fail(`failed with ${JSON.stringify(result.error)}`);
}
