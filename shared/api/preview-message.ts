import { z } from 'zod';

/**
 * What the app and the bridge script inside the preview's frame say to each other by `postMessage`. The frame holds
 * other people's pages: each message from it is read with this schema, and its source window is checked.
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

export type ToPreview =
  /** Shows this document in place of what is shown, by patching it; the scroll stays. */
  | { readonly type: 'update'; readonly version: number; readonly html: string }
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
