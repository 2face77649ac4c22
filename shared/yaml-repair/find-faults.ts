import { syntaxMessage } from '../faq/syntax-message';
import { applyChanges } from '../text/apply-changes';
import type { TextChange } from '../text/change';
import { changesBetween } from '../text/changes-between';
import { invertChanges } from '../text/invert-changes';
import { mapOffset } from '../text/map-offset';
import type { TextRange } from '../text/range';
import { brokenYaml } from './broken-yaml';
import type { Fault, Fix, Suspicion } from './fault';
import type { Effort, YamlFile } from './likeliest-cause';
import { effortFor, likeliestCause, workingFixes } from './likeliest-cause';
import { unclosedFrontMatter } from './unclosed-front-matter';
import type { YamlHolder } from './yaml-place';

/**
 * Why a file's YAML does not parse, each cause at its own place; empty where it parses, or where there is none. A
 * page with several faults has them found one after the other, each in the text with those before it mended: a fix
 * then mends them all. Throws never.
 */
export function findFaults(source: string, holder: YamlHolder): readonly Fault[] {
  const effort = effortFor(source);
  const unclosed = holder === 'front-matter' ? unclosedFrontMatter(source) : undefined;
  if (unclosed) return [faultOf(unclosed, onlyOne(workingFixes({ source, holder }, unclosed, effort)))];
  const { causes, mended } = mendAll({ source, holder }, effort);
  const fix = mended === undefined ? undefined : wholeFix(source, causes, mended);
  return causes.map(({ suspicion, range }) => faultOf({ ...suspicion, range }, fix));
}

interface Cause {
  readonly suspicion: Suspicion;
  /** In the source, not in the text that the faults before this one are mended in. */
  readonly range: TextRange;
  readonly fix: Fix | undefined;
}

/** A page with more faults than this has them told bit by bit. */
const MOST_CAUSES = 8;

/** `mended` is the text without all the causes; undefined where one of them can't be mended safely. */
function mendAll(
  { source, holder }: YamlFile,
  effort: Effort,
): { readonly causes: readonly Cause[]; readonly mended: string | undefined } {
  const causes: Cause[] = [];
  const undone: (readonly TextChange[])[] = [];
  let text = source;
  while (causes.length < MOST_CAUSES) {
    const broken = brokenYaml(text, holder);
    if (!broken) return { causes, mended: text };
    const { suspicion, fix } = likeliestCause(broken, effort) ?? {
      suspicion: { message: syntaxMessage(broken.error), range: broken.error.range, fixes: [] },
      fix: undefined,
    };
    causes.push({ suspicion, range: mappedBack(suspicion.range, undone), fix });
    if (!fix) return { causes, mended: undefined };
    undone.unshift(invertChanges(text, fix.changes));
    text = applyChanges(text, fix.changes);
  }
  return { causes, mended: brokenYaml(text, holder) ? undefined : text };
}

function mappedBack(range: TextRange, undone: readonly (readonly TextChange[])[]): TextRange {
  const back = (offset: number, side: 'before' | 'after') =>
    undone.reduce((at, changes) => mapOffset(at, changes, side), offset);
  const from = back(range.from, 'after');
  return { from, to: Math.max(from, back(range.to, 'before')) };
}

function wholeFix(source: string, causes: readonly Cause[], mended: string): Fix | undefined {
  const [first, ...others] = causes;
  if (others.length === 0) return first?.fix;
  return { label: `Mend all ${causes.length} places`, changes: changesBetween(source, mended) };
}

function onlyOne(fixes: readonly Fix[]): Fix | undefined {
  return fixes.length === 1 ? fixes[0] : undefined;
}

function faultOf({ severity, message, range }: Suspicion, fix: Fix | undefined): Fault {
  return { severity: severity ?? 'error', message, range, fix };
}
