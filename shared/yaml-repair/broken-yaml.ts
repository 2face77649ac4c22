import { lineColumnAt } from '../text/position';
import type { TextRange } from '../text/range';
import type { YamlSyntaxError } from '../yaml/read-yaml';
import { readYaml } from '../yaml/read-yaml';
import type { KeyColumns } from './key-columns';
import { keyColumns } from './key-columns';
import type { YamlLine } from './yaml-line';
import { yamlLines } from './yaml-line';
import type { YamlHolder } from './yaml-place';
import { yamlPlace } from './yaml-place';

/** YAML that does not parse, as the rules look at it. */
export interface BrokenYaml {
  readonly source: string;
  readonly holder: YamlHolder;
  readonly yaml: TextRange;
  readonly lines: readonly YamlLine[];
  readonly columns: KeyColumns;
  /** The number of the first of `lines` in the file, counted from 1. */
  readonly firstLine: number;
  /** The parser's first error: its consequence may be far from its cause. */
  readonly error: YamlSyntaxError;
}

/** Undefined where the YAML parses, or where there is none. */
export function brokenYaml(source: string, holder: YamlHolder): BrokenYaml | undefined {
  const yaml = yamlPlace(source, holder);
  if (!yaml) return undefined;
  const [error] = readYaml(source, yaml).errors;
  if (!error) return undefined;
  const lines = yamlLines(source, yaml);
  const firstLine = lineColumnAt(source, yaml.from).line;
  return { source, holder, yaml, lines, columns: keyColumns(lines), firstLine, error };
}

/** The text of a line's value, as it is written. */
export function valueText({ source }: BrokenYaml, line: YamlLine): string {
  return source.slice(line.value.from, line.value.to);
}
