/**
 * Sorts as Ruby does where it is built on the C library of Linux: a merge sort from the top down, halves split in the
 * middle. Which matters where the order is no order (of a, b and c each comes before the next, round in a circle), as
 * with dates that some documents lack. Equal members keep their places.
 */
export function rubySort<T>(list: readonly T[], compare: (a: T, b: T) => number): T[] {
  if (list.length < 2) return [...list];
  const middle = list.length >> 1;
  const left = rubySort(list.slice(0, middle), compare);
  const right = rubySort(list.slice(middle), compare);
  const merged: T[] = [];
  let [l, r] = [0, 0];
  for (const [a, b] = [left, right]; l < a.length && r < b.length;) {
    const [x, y] = [a[l] as T, b[r] as T];
    if (compare(x, y) <= 0) {
      merged.push(x);
      l += 1;
    } else {
      merged.push(y);
      r += 1;
    }
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
