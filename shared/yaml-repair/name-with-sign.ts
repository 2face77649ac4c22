import type { Suspicion } from './fault';
import { quoteFixes } from './quoted';
import type { SoundYaml } from './read-entry';

/** `&nbsp; is what?`: a name that Jekyll's reader (libyaml: letters, digits, `_`, `-`) stops at. */
export function nameWithSign({ source, entries }: SoundYaml): readonly Suspicion[] {
  return entries
    .filter(({ text }) => /^&(?![\w-]+(?:\s|$))/.test(text))
    .map(({ key, rest }) => ({
      message: `“${key}” begins with an ampersand, which means a name to YAML. Put quotes around the value.`,
      range: rest,
      fixes: quoteFixes(source, rest),
    }));
}
