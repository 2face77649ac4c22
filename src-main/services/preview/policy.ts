import { loadsRemote, type PreviewPermissions } from '../../../shared/api/preview-permissions';

/** The address of the bridge script on the preview's origin. */
export const BRIDGE_PATH = '/__answerbook/bridge.js';

/**
 * What a page of the preview may do: be looked at. The one script that runs is ours, by its nonce; the page gets no
 * origin, no network and no form, whatever it holds. Where the writer allows it, the site's own scripts run too, or
 * what is looked at comes from other servers, never both.
 */
export function previewPolicy(nonce: string, permissions: PreviewPermissions): string {
  const elsewhere = loadsRemote(permissions) ? ' https:' : '';
  const scripts = permissions.scripts === 'on' ? "'self' 'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' 'unsafe-inline'${elsewhere}`,
    `img-src 'self' data:${elsewhere}`,
    `font-src 'self' data:${elsewhere}`,
    `media-src 'self'${elsewhere}`,
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
 * at: a `<head>` in a comment or an answer is none. The script says whether those of the site run beside it.
 */
export function withBridge(html: string, nonce: string, { scripts }: PreviewPermissions): string {
  const start = DOCUMENT_START.exec(html)?.[0].length ?? 0;
  return `${html.slice(0, start)}<script nonce="${nonce}" src="${BRIDGE_PATH}" data-scripts="${scripts}"></script>${html.slice(start)}`;
}

const SPACE = String.raw`(?:\s|<!--[^]*?-->)*`;
const ATTRIBUTES = String.raw`(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?`;
const DOCUMENT_START = new RegExp(
  `^\\uFEFF?${SPACE}(?:<!doctype${ATTRIBUTES}>)?(?:${SPACE}<html${ATTRIBUTES}>)?(?:${SPACE}<head${ATTRIBUTES}>)?`,
  'i',
);
