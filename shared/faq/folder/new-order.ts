/** One of a row of things that are ordered by their numbers. */
export interface Ordered {
  /** -Infinity where it has none. */
  readonly number: number;
}

/**
 * The numbers by which things come to stand in this row, where the one at `index` has just been put into it: as few
 * others as can be get another number. Undefined at the places whose number stays.
 */
export function numbersFor(row: readonly Ordered[], index: number): readonly (number | undefined)[] {
  const between = numberBetween(row, index);
  if (between !== undefined) return row.map((_, at) => (at === index ? between : undefined));
  return shifted(row, index);
}

/** A whole number between those around it, at the row's own distance where it stands at an end. */
function numberBetween(row: readonly Ordered[], index: number): number | undefined {
  const before = row[index - 1]?.number;
  const after = row[index + 1]?.number;
  const step = stepOf(row.filter((_, at) => at !== index));
  if (before === undefined && after === undefined) return step;
  if (after === undefined) return isFinite(before ?? NaN) ? Math.floor(before ?? 0) + step : undefined;
  if (before === undefined || !isFinite(before)) {
    if (!isFinite(after)) return undefined;
    const number = [after - step, Math.floor(after / 2), after - 1].find((one) => one >= 0 && one < after);
    // What has no number sorts in front of all that has one.
    return number;
  }
  const middle = Math.floor((before + after) / 2);
  return middle > before && middle < after ? middle : undefined;
}

/** From the one put in onwards, each that would not stand behind the one before it gets the next number. */
function shifted(row: readonly Ordered[], index: number): readonly (number | undefined)[] {
  const step = stepOf(row.filter((_, at) => at !== index));
  const numbers: (number | undefined)[] = row.map(() => undefined);
  let last = row[index - 1]?.number ?? -Infinity;
  for (const [at, { number }] of row.entries()) {
    if (at < index) continue;
    if (at > index && number > last) break;
    last = isFinite(last) ? Math.floor(last) + step : step;
    numbers[at] = last;
  }
  return numbers;
}

/** The commonest distance of neighbours, 1 where there is none. */
function stepOf(row: readonly Ordered[]): number {
  const counts = new Map<number, number>();
  for (const [at, { number }] of row.entries()) {
    const distance = number - (row[at - 1]?.number ?? NaN);
    if (Number.isInteger(distance) && distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 1;
}
