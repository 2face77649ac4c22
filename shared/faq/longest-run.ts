/**
 * The members of a longest run of numbers that rise in the order they stand: what needs no move to be in order.
 * Told by their indices.
 */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const previous: (number | undefined)[] = [];
  // By the length of a run, less one, the index of the smallest number that ends one.
  const ends: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let length = ends.length;
    while (length > 0 && (numbers[ends[length - 1] ?? 0] ?? 0) >= number) length -= 1;
    previous.push(length > 0 ? ends[length - 1] : undefined);
    ends[length] = index;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}
