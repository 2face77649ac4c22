import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { nameOf, needsQuotes } from './quoted';
import { isStructure } from './yaml-line';

/** A value without quotes that holds a colon with a space behind it, or ends with one: it reads as a key. */
export function unquotedColon(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines
    .filter((line) => isStructure(line) && line.key !== undefined)
    .filter((line) => /^[^"'|>].*:(?:[ \t]|$)/.test(valueText(broken, line)))
    .map((line) =>
      needsQuotes(
        broken.source,
        line,
        `The colon inside ${nameOf(line)} makes the text before it a key. Put quotes around the value.`,
      ),
    );
}
