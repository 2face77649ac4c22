import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoPath } from '../../../shared/text/repo-path';
import { isSettled, stampOf, type FileStamp } from './file-stamp';
import { insideRoot, plainFilesInside } from './inside-root';
import { packReadings, unpackReadings, type PackedReadings } from './packed-readings';
import { writeAtomically } from './write-atomically';

/**
 * What was parsed of a repository's files, kept from one start of the app to the next by the files' contents. It can
 * be thrown away at any time: it only saves work.
 */
export interface KeptReadings {
  /**
   * What `make` makes of a file's bytes, from earlier where the file is still the same. Undefined where the file is
   * missing, can't be read or leaves the repository.
   *
   * @param question - what is being asked of the file: all that `make` depends on beside its bytes
   */
  of(path: RepoPath, question: string, make: (bytes: Buffer) => string): string | undefined;
  /** Writes what is new to the disk. Never rejects: without it the next start has more to read. */
  save(): Promise<void>;
}

export interface KeptReadingsOptions {
  /** The repository's root, absolute. */
  readonly root: string;
  /** Where readings are kept between two starts; undefined to keep them in memory alone. */
  readonly file: string | undefined;
  /** Of the code that makes the readings: those of another version are not taken. */
  readonly version: string;
}

export function keptReadings(options: KeptReadingsOptions): KeptReadings {
  return new FileReadings(options);
}

/** More than this, in bytes, is not kept: the site of 8,300 files that this is made for needs a third of it. */
const MOST_BYTES = 64_000_000;

class FileReadings implements KeptReadings {
  readonly #options: KeptReadingsOptions;
  readonly #files: Map<RepoPath, { readonly stamp: FileStamp | undefined; readonly hash: string }>;
  /** By the hash of the contents and the question. */
  readonly #readings: Map<string, Buffer>;
  readonly #used = new Set<string>();
  readonly #plainFile: (path: RepoPath) => string | undefined;
  #isNews = false;

  constructor(options: KeptReadingsOptions) {
    this.#options = options;
    this.#plainFile = plainFilesInside(options.root);
    const packed = readPacked(options);
    this.#files = new Map(packed?.files.map(([path, stamp, hash]) => [path, { stamp, hash }]));
    this.#readings = new Map(packed?.readings);
  }

  of(path: RepoPath, question: string, make: (bytes: Buffer) => string): string | undefined {
    const stamp = stampOf(join(this.#options.root, path));
    const known = this.#files.get(path);
    if (known && stamp !== undefined && known.stamp === stamp) {
      const kept = this.#take(`${known.hash} ${question}`);
      if (kept !== undefined) return kept;
    }
    const readAt = Date.now();
    const bytes = this.#read(path, stamp === undefined ? 'link' : 'plain');
    if (!bytes) {
      this.#files.delete(path);
      return undefined;
    }
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, HASH_LENGTH);
    this.#note(path, hash, stamp !== undefined && isSettled(stamp, readAt) ? stamp : undefined);
    const key = `${hash} ${question}`;
    return this.#take(key) ?? this.#add(key, make(bytes));
  }

  async save(): Promise<void> {
    const { file, version } = this.#options;
    if (file === undefined || !this.#isNews) return;
    this.#isNews = false;
    const packed = { files: this.#listFiles(), readings: this.#newestReadings() };
    await writeAtomically(file, packReadings(version, packed), { mode: 0o600 }).catch(() => undefined);
  }

  #take(key: string): string | undefined {
    const kept = this.#readings.get(key);
    if (kept) this.#used.add(key);
    return kept?.toString('utf8');
  }

  #add(key: string, reading: string): string {
    this.#readings.set(key, Buffer.from(reading, 'utf8'));
    this.#used.add(key);
    this.#isNews = true;
    return reading;
  }

  #note(path: RepoPath, hash: string, stamp: FileStamp | undefined): void {
    const known = this.#files.get(path);
    this.#isNews ||= known?.hash !== hash || known.stamp !== stamp;
    this.#files.set(path, { hash, stamp });
  }

  /** The stamp is taken before: of a file that is written in between, it is an old one, and the file is read again. */
  #read(path: RepoPath, kind: 'plain' | 'link'): Buffer | undefined {
    const absolute = kind === 'plain' ? this.#plainFile(path) : this.#linked(path);
    if (absolute === undefined) return undefined;
    try {
      return readFileSync(absolute);
    } catch {
      return undefined;
    }
  }

  #linked(path: RepoPath): string | undefined {
    const inside = insideRoot(this.#options.root, path);
    return inside.ok ? inside.value.absolute : undefined;
  }

  #listFiles(): PackedReadings['files'] {
    return [...this.#files].map(([path, { stamp, hash }]) => [path, stamp, hash] as const);
  }

  /** What was asked for since the start first, then the rest (of another branch, say), as much as fits. */
  #newestReadings(): PackedReadings['readings'] {
    const all = [...this.#readings];
    const inOrder = [
      ...all.filter(([key]) => this.#used.has(key)),
      ...all.filter(([key]) => !this.#used.has(key)),
    ];
    let bytes = 0;
    return inOrder.filter(([key, reading]) => (bytes += key.length + reading.length) <= MOST_BYTES);
  }
}

/** 132 bits: two contents never share one. */
const HASH_LENGTH = 22;

function readPacked({ file, version }: KeptReadingsOptions): PackedReadings | undefined {
  if (file === undefined) return undefined;
  try {
    return unpackReadings(version, readFileSync(file));
  } catch {
    return undefined; // never written, or not ours to read
  }
}
