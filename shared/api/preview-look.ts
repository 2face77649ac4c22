import { z } from 'zod';

/** How the preview shows pages; remembered for all repositories. */
export interface PreviewLook {
  /** The whole page, or the question in hand alone. */
  readonly scope: 'page' | 'answer';
  /** How wide the page is laid out: as its pane, or as on a device. */
  readonly width: PreviewWidth;
}

export type PreviewWidth = 'pane' | DeviceWidth;

export type DeviceWidth = keyof typeof deviceWidths;

/** In CSS pixels: what the page's own rules ask for. */
export const deviceWidths = { phone: 375, tablet: 768, desktop: 1280 } as const;

export const previewLookSchema = z.strictObject({
  scope: z.enum(['page', 'answer']),
  width: z.enum(['pane', 'phone', 'tablet', 'desktop']),
});

export const firstLook: PreviewLook = { scope: 'page', width: 'pane' };
