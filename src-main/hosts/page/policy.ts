/**
 * The content security policy of the app's own page. Scripts come from the page's own folder alone; styles too, but
 * for the sheets that CodeMirror and the like insert with the load's nonce; the only frame is the preview's.
 *
 * @param previewOrigin the preview's origin (`answerbook-preview://site`), the only one that may be framed
 */
export function pagePolicy(nonce: string, previewOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${previewOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}
