import type { TextChange } from '../text/change';
import { narrowed } from '../text/changes-between';

/** A stretch of a scalar's source and the characters it stands for: a letter, an escape, a folded line break. */
export interface ScalarUnit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The change of a scalar's source that makes its value another one, touching only the units that differ; `encode`
 * writes the new characters. Undefined where there is nothing to change or the style has no way to write them.
 */
export function spliceUnits(
  units: readonly ScalarUnit[],
  value: string,
  encode: (text: string) => string | undefined,
): TextChange | undefined {
  const change = narrowed(units.map((unit) => unit.text).join(''), value);
  if (!change) return undefined;
  const placed = withOffsets(units);
  const first = placed.find((unit) => unit.end > change.from);
  const from = first?.from ?? units.at(-1)?.to;
  if (from === undefined) return undefined;
  const before = first ? first.text.slice(0, change.from - first.start) : '';
  const last = placed.findLast((unit) => unit.start < change.to && unit.end > change.from);
  const after = last ? last.text.slice(Math.max(0, change.to - last.start)) : '';
  const insert = encode(before + change.insert + after);
  return insert === undefined ? undefined : { from, to: last?.to ?? from, insert };
}

function withOffsets(units: readonly ScalarUnit[]): readonly (ScalarUnit & { start: number; end: number })[] {
  let end = 0;
  return units.map((unit) => {
    const start = end;
    end += unit.text.length;
    return { ...unit, start, end };
  });
}
