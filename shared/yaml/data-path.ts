import type { YamlData } from './data';

/** The way to a value: the places, from 0, of the entries of mappings and lists, from the root down. */
export type DataPath = readonly number[];

type Entry = readonly [key: string | undefined, value: YamlData];

/** The data with the value at a place made another. Throws where nothing stands there. */
export function updateAt(data: YamlData, path: DataPath, update: (value: YamlData) => YamlData): YamlData {
  const [index, ...rest] = path;
  if (index === undefined) return update(data);
  if ('list' in data) {
    return { list: replaceAt(data.list, index, (value) => updateAt(value, rest, update)) };
  }
  if ('map' in data) {
    return { map: replaceAt(data.map, index, ([key, value]): Entry => [key, updateAt(value, rest, update)]) };
  }
  throw new RangeError('a path leads through a scalar');
}

function replaceAt<T>(values: readonly T[], index: number, update: (value: T) => T): readonly T[] {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no entry ${index} of ${values.length}`);
  return [...values.slice(0, index), update(value), ...values.slice(index + 1)];
}

/** The mapping with an entry put in. Throws where the value is no mapping. */
export function withEntry(data: YamlData, index: number, key: string, value: YamlData): YamlData {
  if (!('map' in data)) throw new RangeError('no mapping');
  const entry: Entry = [key, value];
  return { map: [...data.map.slice(0, index), entry, ...data.map.slice(index)] };
}

/** The mapping without one entry. */
export function withoutEntry(data: YamlData, index: number): YamlData {
  if (!('map' in data)) throw new RangeError('no mapping');
  return { map: data.map.filter((_, at) => at !== index) };
}

/** The list with an item put in; a value that is no list yet counts as an empty one. */
export function withItem(data: YamlData, index: number, item: YamlData): YamlData {
  const list = itemsOf(data);
  return { list: [...list.slice(0, index), item, ...list.slice(index)] };
}

export function withoutItem(data: YamlData, index: number): YamlData {
  return { list: itemsOf(data).filter((_, at) => at !== index) };
}

export function itemsOf(data: YamlData): readonly YamlData[] {
  return 'list' in data ? data.list : [];
}

export function valueAt(data: YamlData, path: DataPath): YamlData | undefined {
  let value: YamlData | undefined = data;
  for (const index of path) {
    if (!value) return undefined;
    value = 'list' in value ? value.list[index] : 'map' in value ? value.map[index]?.[1] : undefined;
  }
  return value;
}

/** What a list or a mapping is made of: an item, or a key with its value. */
export type DataPart = { readonly item: YamlData } | { readonly entry: Entry };

/** The part at an index of a list or mapping; undefined where nothing stands there. */
export function partAt(data: YamlData | undefined, index: number): DataPart | undefined {
  if (data && 'map' in data) {
    const entry = data.map[index];
    return entry && { entry };
  }
  const item = data && itemsOf(data)[index];
  return item && { item };
}

/** The list or mapping with a part put in; a value that is neither yet becomes one. Throws where they don't fit. */
export function withPart(data: YamlData, index: number, part: DataPart): YamlData {
  if ('item' in part) return withItem(data, index, part.item);
  const entries = 'map' in data ? data.map : [];
  return { map: [...entries.slice(0, index), part.entry, ...entries.slice(index)] };
}

/** The list or mapping without one part. */
export function withoutPart(data: YamlData, index: number): YamlData {
  return 'map' in data ? withoutEntry(data, index) : withoutItem(data, index);
}

/** The mapping with another name for one of its keys. Throws where the value is no mapping. */
export function withKey(data: YamlData, index: number, key: string): YamlData {
  if (!('map' in data)) throw new RangeError('no mapping');
  return { map: replaceAt(data.map, index, ([, value]): Entry => [key, value]) };
}
