import { deviceWidths } from '../../../shared/api/preview-look';
import type { PreviewWidth } from '../../../shared/api/preview-look';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large the page's frame is, in its own pixels, and how much smaller it is shown. */
export interface FrameSize extends Size {
  /** 1 where it fits; it is never shown larger than it is. */
  readonly scale: number;
}

/** The frame of a page in a pane: as wide as asked for, made smaller to fit, and as high as the pane then has room for. */
export function frameSize(pane: Size, wanted: PreviewWidth): FrameSize {
  if (wanted === 'pane' || pane.width <= 0) return { ...pane, scale: 1 };
  const width = deviceWidths[wanted];
  const scale = Math.min(1, pane.width / width);
  return { width, height: Math.round(pane.height / scale), scale };
}
