import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { isStructure } from './yaml-line';

/** A backslash in double quotes that starts no escape: a path of Windows, a regular expression. */
export function badEscape(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.filter(isStructure).flatMap((line): readonly Suspicion[] => {
    const text = valueText(broken, line);
    if (!text.startsWith('"')) return [];
    const places = [...text.matchAll(/\\(.?)/g)].filter(([, next = '']) => !ESCAPES.test(next));
    const [first] = places;
    if (!first) return [];
    return [
      {
        message:
          'A backslash in double quotes begins an escape, and this is none that YAML knows. Write two backslashes for one.',
        range: { from: line.value.from + first.index, to: line.value.from + first.index + first[0].length },
        fixes: [
          {
            label: 'Write two backslashes',
            changes: places.map(({ index }) => {
              const at = line.value.from + index;
              return { from: at, to: at, insert: '\\' };
            }),
          },
        ],
      },
    ];
  });
}

/** YAML 1.1, 5.6: what may stand behind a backslash. */
const ESCAPES = /^[0abt\tnvfre "/\\N_LPxuU]$/;
