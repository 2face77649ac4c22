import { take } from '../cursor';
import type { BlockScope } from './block-scope';

/** `[name]: address "title"`, the title on the same line or alone on the next one. */
export function linkDefinition(scope: BlockScope): boolean {
  const found = take(scope.cursor, DEFINITION);
  if (found === undefined) return false;
  const [, name = '', angled, bare = '', double, single] = found;
  scope.document.links.set(linkName(name), {
    url: angled ?? bare.trim(),
    title: double ?? single,
    attributes: scope.pending.flat(),
  });
  scope.pending = [];
  return true;
}

/** A link's name as it is compared: letters of either case and white space of any length are the same. */
export function linkName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

const DEFINITION =
  / {0,3}\[(?!\^)([^\]\n]+(?:\n[^\]\n]+)?)\]:[ \t]*(?:<([^\n>]*)>|(\S[^\n]*?))(?:(?:[ \t]+|[ \t]*\n[ \t]+)(?:"([^\n]+)"|'([^\n]+)'))?[ \t]*(?:\n|$)/y;
