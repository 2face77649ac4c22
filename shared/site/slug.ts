const REPLACED: Readonly<Record<string, RegExp>> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
};

/** `Jekyll::Utils.slugify`: an unknown mode only lowers the case. */
export function slugify(text: string, mode = 'default', casing: 'lowered' | 'kept' = 'lowered'): string {
  const replaced = REPLACED[mode];
  const cased = (slug: string): string => (casing === 'lowered' ? slug.toLowerCase() : slug);
  if (!replaced) return cased(text);
  const letters = mode === 'latin' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return cased(letters.replace(replaced, '-').replace(/^-|-$/g, ''));
}

/** `Jekyll::Utils.titleize_slug`: `getting-started` gives `Getting Started`. */
export function titleOfSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}
