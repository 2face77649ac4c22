import type { BrokenYaml } from './broken-yaml';
import { valueText } from './broken-yaml';
import type { Suspicion } from './fault';
import { nameOf, needsQuotes } from './quoted';
import { isStructure } from './yaml-line';

/** A value without quotes whose first character means something else to YAML than to a writer. */
export function oddStart(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.filter(isStructure).flatMap((line): readonly Suspicion[] => {
    const reason = reasonOf(valueText(broken, line));
    if (reason === undefined) return [];
    return [
      needsQuotes(broken.source, line, `${nameOf(line)} begins with ${reason} Put quotes around the value.`),
    ].map((suspicion) => ({ ...suspicion, message: capital(suspicion.message) }));
  });
}

function reasonOf(value: string): string | undefined {
  return REASONS.find(([start]) => start.test(value))?.[1];
}

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^\{\{/, 'Liquid, and YAML takes its braces for its own.'],
  [/^\{%/, 'a Liquid tag, and YAML takes its brace for its own.'],
  [/^@/, '@, which YAML keeps for itself.'],
  [/^`/, 'a backtick, which YAML keeps for itself.'],
  [/^%/, '%, which YAML keeps for itself.'],
  [/^\*/, 'an asterisk, which means a reference to YAML.'],
  [/^&/, 'an ampersand, which means a name to YAML.'],
  [/^!/, 'an exclamation mark, which means a type to YAML.'],
  [/^\[[^\]]*\][^\s,]|^\[[^\]]*\][ \t]+[^#\s]/, 'a bracket, which opens a list in YAML.'],
  [/^\{/, 'a brace, which opens a mapping in YAML.'],
  [/^[,\]}]/, 'a character that ends something in YAML.'],
  [/^[-?][ \t]/, 'a character that means a list or a key to YAML.'],
  [/^[|>][ \t]+[^#\s]/, 'a character that opens a block of text in YAML.'],
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
