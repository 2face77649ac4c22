/** Values by their names, as many as fit: those that were not asked for the longest go first. */
export interface Kept<T> {
  get(key: string, make: () => T): T;
}

/**
 * @param most - how much is kept, in the unit of `weigh`
 * @param weigh - what a value takes beside its name, in UTF-16 code units
 */
export function keptUpTo<T>(most: number, weigh: (value: T) => number): Kept<T> {
  const values = new Map<string, { readonly value: T; readonly weight: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= values.get(key)?.weight ?? 0;
    values.delete(key);
  };
  return {
    get(key, make) {
      const known = values.get(key);
      if (known) {
        values.delete(key);
        values.set(key, known);
        return known.value;
      }
      const value = make();
      const weight = key.length + weigh(value);
      values.set(key, { value, weight });
      total += weight;
      for (const oldest of values.keys()) {
        if (total <= most) break;
        drop(oldest);
      }
      return value;
    },
  };
}
