import { z } from 'zod';
import type { FaqShape } from '../../../shared/faq/document';

/** What the program in `resources/jekyll` is asked; paths are relative to the site's folder. */
export type JekyllRequest =
  | ({ readonly do: 'take-unsaved'; readonly page: string } & UnsavedFiles)
  | {
      readonly do: 'render';
      readonly path: string;
      /** Where the questions stand that are to be marked. */
      readonly faq: FaqPlace | undefined;
    }
  | { readonly do: 'take'; readonly paths: readonly string[] };

/** What counts instead of the files on disk. */
export interface UnsavedFiles {
  readonly texts: Readonly<Record<string, string>>;
  /** The files that are taken for gone. */
  readonly gone: readonly string[];
}

export type FaqPlace = QuestionsInData | QuestionsInFiles;

/** In the file at `path`. */
interface QuestionsInData extends Pick<FaqShape, 'kind' | 'listKey' | 'itemsKey'> {
  readonly path: string;
}

/** A file each. */
interface QuestionsInFiles {
  readonly kind: 'files';
  readonly questions: readonly (readonly [path: string, topicIndex: number, itemIndex: number])[];
}

const failure = z.object({
  message: z.string(),
  file: z.string().nullish(),
  line: z.number().int().nullish(),
});

/** What it says: once that it is ready (or why it can't be), then an answer to each request. */
export const fromJekyllSchema = z.union([
  z.object({
    ready: z.object({
      jekyll: z.string(),
      ruby: z.string(),
      gems: z.enum(['bundler', 'system']),
      note: z.string().nullish(),
      pages: z.number(),
      milliseconds: z.number(),
    }),
  }),
  z.object({ id: z.number(), ok: z.unknown() }),
  z.object({ id: z.number(), failure }),
  z.object({ failure }),
]);

export type FromJekyll = z.infer<typeof fromJekyllSchema>;
export type JekyllFailure = z.infer<typeof failure>;

/** `time` is the `site.time` that the page was made with, in milliseconds since the epoch. */
export const renderedSchema = z.object({
  html: z.string(),
  kind: z.enum(['html', 'other']),
  time: z.number(),
});
