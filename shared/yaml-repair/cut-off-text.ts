import type { Suspicion } from './fault';
import { quoted } from './quoted';
import type { ReadEntry, SoundYaml } from './read-entry';

/** A question or an answer that a `#` cuts off: what stands behind it is a comment to Jekyll. */
export function cutOffText({ entries }: SoundYaml): readonly Suspicion[] {
  return entries.filter(isCutOff).map(({ key, rest, text }) => ({
    message: `Jekyll reads “${key}” only up to the #: with a space before it, it begins a comment. Put quotes around the value where the rest belongs to it.`,
    range: rest,
    fixes: [{ label: 'Put quotes around it', changes: [{ ...rest, insert: quoted(text) }] }],
  }));
}

/** Settings have comments of their own right; the texts that people read hardly ever do. */
function isCutOff({ entry: { value }, key, text, oneLine }: ReadEntry): boolean {
  if (!oneLine || value.kind !== 'scalar' || !TEXT_KEY.test(key)) return false;
  if (value.style === 'empty') return /^#\S|^#.*\?$/.test(text);
  return value.style === 'plain' && /[ \t]#/.test(text);
}

const TEXT_KEY = /^(?:title|topic|question|q|answer|a|summary|description|response|name|section)$/i;
