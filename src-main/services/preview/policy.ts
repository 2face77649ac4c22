/** The address of the bridge script on the preview's origin. */
export const BRIDGE_PATH = '/__answerbook/bridge.js';

/**
 * What a page of the preview may do: be looked at. The one script that runs is ours, by its nonce; the page gets no
 * origin, no network and no form, whatever it holds.
 */
export function previewPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "media-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    'sandbox allow-scripts',
  ].join('; ');
}

/**
 * Puts the bridge script into a page as the first thing of its head. Only the very start of the document is looked
 * at: a `<head>` in a comment or an answer is none.
 */
export function withBridge(html: string, nonce: string): string {
  const start = DOCUMENT_START.exec(html)?.[0].length ?? 0;
  return `${html.slice(0, start)}<script nonce="${nonce}" src="${BRIDGE_PATH}"></script>${html.slice(start)}`;
}

const SPACE = String.raw`(?:\s|<!--[^]*?-->)*`;
const ATTRIBUTES = String.raw`(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?`;
const DOCUMENT_START = new RegExp(
  `^\\uFEFF?${SPACE}(?:<!doctype${ATTRIBUTES}>)?(?:${SPACE}<html${ATTRIBUTES}>)?(?:${SPACE}<head${ATTRIBUTES}>)?`,
  'i',
);
