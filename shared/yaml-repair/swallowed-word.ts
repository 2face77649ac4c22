import type { Suspicion } from './fault';
import { quoteFixes } from './quoted';
import type { ReadEntry, SoundYaml } from './read-entry';

/** A first word that YAML takes for itself, and that is then missing in the text: `!important is what?`, `*Bold`. */
export function swallowedWord({ source, entries }: SoundYaml): readonly Suspicion[] {
  return entries.flatMap((read): readonly Suspicion[] => {
    const reason = reasonOf(read);
    if (reason === undefined) return [];
    const message = `${reason} Put quotes around the value where it is text.`;
    return [{ message, range: read.rest, fixes: quoteFixes(source, read.rest) }];
  });
}

function reasonOf({ entry: { value }, text, key, oneLine }: ReadEntry): string | undefined {
  if (!oneLine) return undefined;
  if (value.kind === 'alias' && !value.target && /^\*[\w-]+(?:\s|$)/.test(text))
    return `“${key}” begins with an asterisk, which refers to a name that nothing here has: Jekyll reads nothing.`;
  if (value.kind === 'scalar' && value.tag !== undefined && /^!(?!!)/.test(text))
    return `“${key}” begins with an exclamation mark: Jekyll takes the first word for a type and leaves it out.`;
  return undefined;
}
