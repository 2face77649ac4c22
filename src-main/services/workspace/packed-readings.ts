import { createHash } from 'node:crypto';
import { repoPath, type RepoPath } from '../../../shared/text/repo-path';
import type { FileStamp } from './file-stamp';

/** Kept readings as they stand in one file; see `kept-readings.ts`. */
export interface PackedReadings {
  readonly files: readonly (readonly [path: RepoPath, stamp: FileStamp | undefined, hash: string])[];
  /** No name and no reading holds a line break or a tab: both are JSON, or made of it. */
  readonly readings: readonly (readonly [name: string, reading: Buffer])[];
}

/** The first line tells format and version, and the checksum of all that follows. */
export function packReadings(version: string, { files, readings }: PackedReadings): Buffer {
  const lines = readings.flatMap(([name, reading]) => [Buffer.from(`${name}\t`), reading, LINE_BREAK]);
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(files)}\n`), ...lines]);
  return Buffer.concat([Buffer.from(headerOf(version, body)), body]);
}

/** Undefined for what was written by another version, was cut off or is damaged in any way. */
export function unpackReadings(version: string, packed: Buffer): PackedReadings | undefined {
  const bodyFrom = packed.indexOf('\n') + 1;
  const body = packed.subarray(bodyFrom);
  if (packed.toString('utf8', 0, bodyFrom) !== headerOf(version, body)) return undefined;
  const filesEnd = body.indexOf('\n');
  const files: unknown = JSON.parse(body.toString('utf8', 0, filesEnd));
  if (!Array.isArray(files)) return undefined;
  return { files: files.flatMap(fileOf), readings: readingsIn(body, filesEnd + 1) };
}

const LINE_BREAK = Buffer.from('\n');

function headerOf(version: string, body: Buffer): string {
  const checksum = createHash('sha1').update(body).digest('base64url');
  return `${JSON.stringify(['answerbook readings', 1, version, checksum])}\n`;
}

function fileOf(file: unknown): PackedReadings['files'] {
  if (!Array.isArray(file)) return [];
  const [rawPath, stamp, hash]: unknown[] = file;
  const path = typeof rawPath === 'string' ? repoPath(rawPath) : undefined;
  if (path === undefined || typeof hash !== 'string') return [];
  return [[path, typeof stamp === 'string' ? stamp : undefined, hash]];
}

function readingsIn(body: Buffer, from: number): PackedReadings['readings'] {
  const readings: [string, Buffer][] = [];
  for (let at = from; at < body.length;) {
    const nameEnd = body.indexOf(9, at);
    const end = body.indexOf(10, nameEnd);
    readings.push([body.toString('utf8', at, nameEnd), body.subarray(nameEnd + 1, end)]);
    at = end + 1;
  }
  return readings;
}
