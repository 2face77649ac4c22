import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { nameOf } from './quoted';
import { isStructure } from './yaml-line';

/** A list in brackets, or a mapping in braces, that is not closed on its line. */
export function unclosedBracket(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.filter(isStructure).flatMap((line): readonly Suspicion[] => {
    const text = valueText(broken, line);
    const close = text.startsWith('[') ? ']' : text.startsWith('{') ? '}' : undefined;
    if (close === undefined || text.includes(close)) return [];
    return [
      {
        message: `The ${close === ']' ? 'bracket' : 'brace'} that opens ${nameOf(line)} is never closed. Put ${close} at its end.`,
        range: line.value,
        fixes: [
          {
            label: close === ']' ? 'Close the bracket' : 'Close the brace',
            changes: [{ from: line.value.to, to: line.value.to, insert: close }],
          },
        ],
      },
    ];
  });
}
