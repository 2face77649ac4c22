/** An address that may leave the app for the browser or the mail program; undefined for every other scheme. */
export function externalLink(raw: string): string | undefined {
  try {
    const url = new URL(raw);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
