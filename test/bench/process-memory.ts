import { readdirSync, readFileSync } from 'node:fs';

/** In megabytes. */
export interface ProcessMemory {
  /** The process of the services, all of its threads. */
  readonly services: number;
  /** The process of the window's page. */
  readonly page: number;
  /** All processes of the app together. */
  readonly all: number;
}

/**
 * The memory of an Electron app's processes: their proportional set sizes, so that what several share counts once in the
 * sum. Linux alone.
 */
export function processMemory(root: number): ProcessMemory {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readProc(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(name), parent);
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && (id === root || isBelow(parents.get(id)));
  const ids = [...parents.keys()].filter(isBelow);
  const sum = (some: readonly number[]): number => some.reduce((all, id) => all + megabytesOf(id), 0);
  return {
    services: megabytesOf(root),
    page: sum(ids.filter((id) => readProc(`/proc/${id}/cmdline`).includes('--type=renderer'))),
    all: sum(ids),
  };
}

function megabytesOf(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended
  }
}
