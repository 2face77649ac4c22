import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { quoted } from './quoted';
import { isStructure } from './yaml-line';

/** A value in the curly quotes of a word processor, on one side or on both: to YAML they are letters. */
export function curlyQuotes(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.filter(isStructure).flatMap((line): readonly Suspicion[] => {
    const text = valueText(broken, line);
    const inner = CURLY.exec(text)?.[1];
    if (inner === undefined || STRAIGHT.test(text)) return [];
    return [
      {
        message: 'These are curly quotes, which are letters to YAML. Use straight ones: "…".',
        range: line.value,
        fixes: [{ label: 'Use straight quotes', changes: [{ ...line.value, insert: quoted(inner) }] }],
      },
    ];
  });
}

const CURLY = /^["'“”„‟‘’‚]([^"“”„‟]*)["'“”„‟‘’]$/;
const STRAIGHT = /^(?:"[^]*"|'[^]*')$/;
