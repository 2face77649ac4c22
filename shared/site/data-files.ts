import { readJekyllYaml } from '../yaml/jekyll-yaml';
import { readTable } from './csv';

/** A data file that could not be read; it counts as nothing. */
export interface DataProblem {
  readonly path: string;
  readonly message: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

const DATA_FILE = /\.(ya?ml|json|csv|tsv)$/i;

/**
 * `site.data`: the folders of the data folder are mappings, so are its files by their names without extension. A
 * file is read and parsed the first time something asks for it, through `load`.
 */
export function dataTree(
  dataDir: string,
  files: readonly string[],
  load: (path: string) => unknown,
): Readonly<Record<string, unknown>> {
  const root: Record<string, unknown> = {};
  for (const path of files.filter((file) => isDataFile(dataDir, file)).toSorted(byReadingOrder)) {
    const parts = path.slice(dataDir.length + 1).split('/');
    const name = (parts.pop() ?? '').replace(DATA_FILE, '');
    const folder = parts.reduce((inner, part) => folderIn(inner, dataKey(part)), root);
    Object.defineProperty(folder, dataKey(name), {
      enumerable: true,
      configurable: true,
      get: () => load(path),
    });
  }
  return root;
}

const READING_ORDER = ['yaml', 'yml', 'json', 'csv', 'tsv'];

/** Jekyll reads a folder's files by their extensions, then by name, then its folders. */
function byReadingOrder(a: string, b: string): number {
  const [as, bs] = [a.split('/'), b.split('/')];
  const at = as.findIndex((part, index) => part !== bs[index]);
  const [isFileA, isFileB] = [at === as.length - 1, at === bs.length - 1];
  if (isFileA !== isFileB) return isFileA ? -1 : 1;
  const rank = (path: string): number =>
    READING_ORDER.indexOf(DATA_FILE.exec(path)?.[1]?.toLowerCase() ?? '');
  return (isFileA && rank(a) - rank(b)) || (a < b ? -1 : 1);
}

/** Hidden files and folders hold no data. */
export function isDataFile(dataDir: string, path: string): boolean {
  return path.startsWith(`${dataDir}/`) && DATA_FILE.test(path) && !path.slice(dataDir.length).includes('/.');
}

/** Where a data file stands in `site.data`: the keys that lead to it. Undefined for any other file, and for a hidden one. */
export function dataKeys(dataDir: string, path: string): readonly string[] | undefined {
  if (!isDataFile(dataDir, path)) return undefined;
  const parts = path.slice(dataDir.length + 1).split('/');
  return parts.map((part, index) => dataKey(index === parts.length - 1 ? part.replace(DATA_FILE, '') : part));
}

/** Parses one data file by its extension; null with a problem where it can't be read. */
export function readDataFile(
  path: string,
  text: string,
): { readonly value: unknown; readonly problem: DataProblem | undefined } {
  const extension = DATA_FILE.exec(path)?.[1]?.toLowerCase();
  if (extension === 'csv') return { value: readTable(text, ','), problem: undefined };
  if (extension === 'tsv') return { value: readTable(text, '\t'), problem: undefined };
  const read = readJekyllYaml(text);
  if (read.ok) return { value: read.value, problem: undefined };
  const { message, line, column } = read.error;
  return { value: null, problem: { path, message, line, column } };
}

/** `DataReader#sanitize_filename`. */
function dataKey(name: string): string {
  if (/^[\w-]+$/.test(name)) return name;
  return name.replace(/[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)/g, '').replace(/\s+/g, '_');
}

function folderIn(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  const descriptor = Object.getOwnPropertyDescriptor(parent, key);
  const known: unknown = descriptor?.value;
  if (typeof known === 'object' && known !== null) return known as Record<string, unknown>;
  const folder: Record<string, unknown> = {};
  Object.defineProperty(parent, key, { enumerable: true, configurable: true, value: folder });
  return folder;
}
