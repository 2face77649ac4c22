import type { Suspicion } from './fault';
import { quoteFixes } from './quoted';
import type { SoundYaml } from './read-entry';

/** `{{ x }}` as a whole value without quotes: Jekyll reads a mapping with a mapping as its key. */
export function liquidAsMapping({ source, entries }: SoundYaml): readonly Suspicion[] {
  return entries
    .filter(({ text, entry }) => text.startsWith('{{') && entry.value.kind === 'map')
    .map(({ key, rest }) => ({
      message: `“${key}” begins with the braces of Liquid, which mean something else to YAML: Jekyll reads no text here. Put quotes around the value.`,
      range: rest,
      fixes: quoteFixes(source, rest),
    }));
}
