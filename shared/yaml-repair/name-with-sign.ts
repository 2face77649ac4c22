import type { Suspicion } from './fault';
import { quoteFixes } from './quoted';
import type { SoundYaml } from './read-entry';

/** `&nbsp; is what?`, `*Warm*`: a name that Jekyll's reader (libyaml: letters, digits, `_`, `-`) stops at. */
export function nameWithSign({ source, entries }: SoundYaml): readonly Suspicion[] {
  return entries
    .filter(({ text }) => /^[&*](?![\w-]+(?:\s|$))/.test(text))
    .map(({ key, rest, text }) => ({
      message: text.startsWith('&')
        ? `“${key}” begins with an ampersand, which means a name to YAML. Put quotes around the value.`
        : `“${key}” begins with an asterisk, which means a reference to YAML. Put quotes around the value.`,
      range: rest,
      fixes: quoteFixes(source, rest),
    }));
}
