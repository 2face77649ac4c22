import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { nameOf, quoteFixes } from './quoted';
import type { YamlLine } from './yaml-line';
import { isStructure } from './yaml-line';

/** A quote that ends before its line does: `"What" is this?`, `"Say "hi" to them"`, `'It's on'`. */
export function quoteInside(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.filter(isStructure).flatMap((line): readonly Suspicion[] => {
    const text = valueText(broken, line);
    const quote = text[0];
    const rest = CLOSED.exec(text)?.[1];
    if ((quote !== '"' && quote !== "'") || rest === undefined || rest.startsWith(' #')) return [];
    if (!text.endsWith(quote)) return [textBehind(broken, line)];
    const inner = text.slice(1, -1);
    const escaped =
      quote === '"' ? inner.replaceAll(/(?<!\\)"/g, String.raw`\"`) : inner.replaceAll(/'+/g, "''");
    return [
      {
        message: `A quote inside ${nameOf(line)} ends it too early. Write ${quote === '"' ? String.raw`\"` : "''"} for a quote that belongs to the text.`,
        range: line.value,
        fixes: [
          {
            label: 'Keep the inner quotes as text',
            changes: [{ from: line.value.from + 1, to: line.value.to - 1, insert: escaped }],
          },
        ],
      },
    ];
  });
}

function textBehind({ source }: BrokenYaml, line: YamlLine): Suspicion {
  return {
    message: `Behind the closing quote of ${nameOf(line)} stands more text. Put quotes around the whole of it.`,
    range: line.value,
    fixes: quoteFixes(source, line.value),
  };
}

/** A quoted text and what stands behind it on the line. */
const CLOSED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')([ \t]*[^\s].*)$/;
