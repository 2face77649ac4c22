import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { nameOf } from './quoted';
import { isStructure } from './yaml-line';

/** A value that begins with a quote and has no other one on its line. */
export function unclosedQuote(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.filter(isStructure).flatMap((line): readonly Suspicion[] => {
    const text = valueText(broken, line);
    const [quote] = text;
    if ((quote !== '"' && quote !== "'") || closes(text, quote)) return [];
    return [
      {
        message: `The quote that opens ${nameOf(line)} is never closed. Put ${quote} at the end of the value.`,
        range: line.value,
        fixes: [
          {
            label: 'Close the quote',
            changes: [{ from: line.value.to, to: line.value.to, insert: quote }],
          },
        ],
      },
    ];
  });
}

/** Whether a quoted text ends on its line. */
function closes(text: string, quote: '"' | "'"): boolean {
  const inner = quote === '"' ? text.slice(1).replaceAll(/\\./g, '') : text.slice(1).replaceAll("''", '');
  return inner.includes(quote);
}
