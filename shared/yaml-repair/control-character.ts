import type { TextRange } from '../text/range';
import type { Suspicion } from './fault';

/** A character that no YAML may hold (YAML 1.1, 5.1): Jekyll's reader gives up at it. */
export function controlCharacters(source: string, { from, to }: TextRange): readonly Suspicion[] {
  return [...source.slice(from, to).matchAll(FORBIDDEN)].map(({ index, 0: { length } }) => {
    const range = { from: from + index, to: from + index + length };
    return {
      message: 'An invisible control character stands here, which Jekyll’s reader stops at. Take it out.',
      range,
      fixes: [{ label: 'Take it out', changes: [{ ...range, insert: '' }] }],
    };
  });
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]+/g;
