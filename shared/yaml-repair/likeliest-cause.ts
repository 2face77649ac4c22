import { applyChanges } from '../text/apply-changes';
import { lineStart, nextLine } from '../text/line';
import { readYaml } from '../yaml/read-yaml';
import type { YamlNode } from '../yaml/tree';
import { badEscape } from './bad-escape';
import { blockHeaderText } from './block-header-text';
import type { BrokenYaml } from './broken-yaml';
import { curlyQuotes } from './curly-quotes';
import { fallenOut } from './fallen-out';
import type { Fix, Suspicion } from './fault';
import { mergeMarkers } from './merge-markers';
import { missingColon } from './missing-colon';
import { missingSpace } from './missing-space';
import { oddIndent } from './odd-indent';
import { oddStart } from './odd-start';
import { outdentedQuote } from './outdented-quote';
import { quoteInside } from './quote-inside';
import { strayText } from './stray-text';
import { tabBehindDash } from './tab-behind-dash';
import { unclosedBracket } from './unclosed-bracket';
import { unclosedQuote } from './unclosed-quote';
import { unquotedColon } from './unquoted-colon';
import { wrongIndent } from './wrong-indent';
import { yamlPlace } from './yaml-place';

/** The surer a rule is by the looks of a line alone, the earlier. */
const RULES: readonly ((broken: BrokenYaml) => readonly Suspicion[])[] = [
  oddIndent,
  tabBehindDash,
  curlyQuotes,
  outdentedQuote,
  quoteInside,
  badEscape,
  blockHeaderText,
  oddStart,
  unquotedColon,
  unclosedQuote,
  unclosedBracket,
  missingSpace,
  fallenOut,
  missingColon,
  wrongIndent,
  strayText,
];

export interface LikelyCause {
  readonly suspicion: Suspicion;
  /** The only way of mending it that works, where there is exactly one. */
  readonly fix: Fix | undefined;
}

/** How many texts may still be read to try fixes. Shared by all that looks for the faults of one text. */
export interface Effort {
  left: number;
}

/** Large pages take longer to read, and a writer types on meanwhile. */
export function effortFor(source: string): Effort {
  return { left: Math.max(4, Math.min(60, Math.round(1_500_000 / (source.length + 1)))) };
}

/**
 * What most likely broke the YAML: a suspicion that, once mended, lets all of it parse; else one that lets it
 * parse up to a later line; else one at the parser's error. Undefined where no rule has one.
 */
export function likeliestCause(broken: BrokenYaml, effort: Effort): LikelyCause | undefined {
  const [merge] = mergeMarkers(broken);
  if (merge) return { suspicion: merge, fix: undefined };
  let further: LikelyCause | undefined;
  for (const suspicion of suspicionsBefore(broken)) {
    const outcomes = tried(broken, suspicion, effort);
    const parsing = outcomes.filter(({ errorAt }) => errorAt === undefined);
    if (parsing.length > 0) return { suspicion, fix: onlyFix(parsing) };
    further ??= oneStepFurther(broken, suspicion, outcomes);
  }
  return further ?? atError(broken);
}

export type YamlFile = Pick<BrokenYaml, 'source' | 'holder'>;

/** The fixes after which the YAML parses. */
export function workingFixes(file: YamlFile, suspicion: Suspicion, effort: Effort): readonly Fix[] {
  return tried(file, suspicion, effort).flatMap(({ fix, errorAt }) => (errorAt === undefined ? [fix] : []));
}

/**
 * What the rules say of lines up to the error's, rule by rule, of each the nearest to the error. A cause is never
 * behind its consequence.
 */
function* suspicionsBefore(broken: BrokenYaml): Generator<Suspicion> {
  const { source, error } = broken;
  const lines = /^[^\n]*(?:\r?\n)*[^\n]*/.exec(source.slice(error.range.from))?.[0].length ?? 0;
  const end = error.range.from + lines;
  for (const rule of RULES) {
    yield* rule(broken)
      .filter(({ range }) => range.from <= end)
      .slice(-MOST_OF_A_RULE)
      .reverse();
  }
}

/** One rule is not to use up the effort of all. */
const MOST_OF_A_RULE = 8;

/** The shortest of those that make the page say the same; undefined where they differ in what it says. */
function onlyFix(outcomes: readonly Outcome[]): Fix | undefined {
  const [first, ...others] = [...outcomes].sort((a, b) => a.fix.changes.length - b.fix.changes.length);
  return others.every(({ meaning }) => meaning === first?.meaning) ? first?.fix : undefined;
}

interface Outcome {
  readonly fix: Fix;
  /** What the mended text says. */
  readonly meaning: string;
  /** The offset in the mended text; undefined where all of it parses. */
  readonly errorAt: number | undefined;
}

function tried({ source, holder }: YamlFile, { fixes }: Suspicion, effort: Effort): readonly Outcome[] {
  return fixes.flatMap((fix): readonly Outcome[] => {
    if (effort.left <= 0) return [];
    effort.left -= 1;
    const text = applyChanges(source, fix.changes);
    const yaml = yamlPlace(text, holder);
    if (!yaml) return [];
    const { root, errors } = readYaml(text, yaml);
    if (errors.length === 0 && root?.kind !== 'map' && root?.kind !== 'sequence') return [];
    return [{ fix, errorAt: errors[0]?.range.from, meaning: meaningOf(root) }];
  });
}

/** Two trees that say the same have the same meaning, however they are written. */
function meaningOf(node: YamlNode | undefined): string {
  switch (node?.kind) {
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${meaningOf(value)}`).join()}}`;
    case 'sequence':
      return `[${node.items.map(({ value }) => meaningOf(value)).join()}]`;
    case 'scalar':
      return `${node.tag ?? ''}${JSON.stringify(node.text)}`;
    case 'alias':
      return `*${node.name}`;
    default:
      return '';
  }
}

/** The parser gets past both the line of its error and the one that was mended. */
function oneStepFurther(
  { source, error }: BrokenYaml,
  suspicion: Suspicion,
  outcomes: readonly Outcome[],
): LikelyCause | undefined {
  const line = nextLine(source, Math.max(error.range.from, suspicion.range.to));
  const better = outcomes.filter(({ fix, errorAt }) => {
    const grown = fix.changes.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
    return errorAt !== undefined && errorAt - grown >= line;
  });
  return better.length === 1 ? { suspicion, fix: better[0]?.fix } : undefined;
}

/** A suspicion of the very line of the error, or of the one above it. */
function atError(broken: BrokenYaml): LikelyCause | undefined {
  const { source, error } = broken;
  const start = lineStart(source, lineStart(source, error.range.from) - 1);
  for (const suspicion of suspicionsBefore(broken)) {
    if (suspicion.range.from >= start) return { suspicion, fix: undefined };
  }
  return undefined;
}
