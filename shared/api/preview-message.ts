import { z } from 'zod';

/**
 * What the app and the bridge script inside the preview's frame say to each other. The frame's first message to
 * the window, `{ type: 'hello' }`, brings a port; all else goes through that. The frame holds other people's pages: each
 * message from it is read with this schema.
 */
export const fromPreviewSchema = z.discriminatedUnion('type', [
  /** The bridge listens. `url` is the frame's own address. */
  z.strictObject({ type: z.literal('ready'), url: z.string().max(4096) }),
  /** The latest `update` is shown; `version` is the one it carried. */
  z.strictObject({ type: z.literal('shown'), version: z.number() }),
  /**
   * A question (`topic/item`) or a topic (`topic`) was clicked; `line` is the line of its answer that was, from 1, null
   * where none is known.
   */
  z.strictObject({
    type: z.literal('picked'),
    place: z.string().regex(/^\d+(\/\d+)?$/),
    line: z.number().int().positive().nullable(),
  }),
  /** A link was clicked; the preview itself never follows one out of its page. */
  z.strictObject({ type: z.literal('link'), url: z.string().max(4096) }),
  /** Files of other servers, by their addresses, that the page wanted and did not get: all so far. */
  z.strictObject({ type: z.literal('blocked'), urls: z.array(z.string().max(512)).max(200) }),
  /** The page can't be patched any more: it is to be loaded again. */
  z.strictObject({ type: z.literal('stale') }),
  /** A key that belongs to the app was pressed inside the frame. */
  z.strictObject({
    type: z.literal('key'),
    key: z.string().max(32),
    ctrl: z.boolean(),
    meta: z.boolean(),
    alt: z.boolean(),
    shift: z.boolean(),
  }),
]);

export type FromPreview = z.infer<typeof fromPreviewSchema>;

/** What is said in the page of something that went wrong there. */
export interface PreviewNote {
  /** The question (`topic/item`) whose answer it stands in; null where it is of the page. */
  readonly place: string | null;
  /** The line of the answer, from 1; null where it is not known. */
  readonly line: number | null;
  readonly text: string;
}

export type ToPreview =
  /** Shows this document in place of what is shown, by patching it; the scroll stays. */
  | {
      readonly type: 'update';
      readonly version: number;
      readonly html: string;
      /** A document that knows which lines of answers are shown, where `html` does not; null where it does. */
      readonly linesFrom: string | null;
      readonly notes: readonly PreviewNote[];
    }
  /** How the frame is shown. */
  | {
      readonly type: 'device';
      /** As on a device that has no scroll bars beside the page, or not. */
      readonly scrollBars: 'shown' | 'hidden';
      /** How much smaller than it is, at most 1. */
      readonly scale: number;
    }
  /**
   * Marks a question or topic, and what shows the line of its answer, from 1; brings it into view where it is not. Null
   * marks none.
   */
  | {
      readonly type: 'mark';
      readonly place: string | null;
      readonly line: number | null;
      readonly reveal: boolean;
      /** The question or topic is shown alone. */
      readonly alone: boolean;
    };
