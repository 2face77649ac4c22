import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The commits of the sample repository, the oldest first; the last one leaves the tree of `site/`. */
export type SampleHistory = z.infer<typeof historySchema>;
export type SampleCommit = SampleHistory['commits'][number];

const historySchema = z.strictObject({
  branch: z.string(),
  commits: z
    .array(
      z.strictObject({
        subject: z.string(),
        body: z.string().optional(),
        author: z.strictObject({ name: z.string(), email: z.string() }),
        daysAgo: z.number(),
        /** Paths or globs (`*` within a name, `**` over folders) of files taken from `site/`. */
        files: z.array(z.string()),
        /** Earlier versions: the path in the site, and where it lies below `earlier/`. */
        earlier: z.record(z.string(), z.string()).optional(),
      }),
    )
    .min(1),
});

export async function readHistory(file: string): Promise<SampleHistory> {
  return historySchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Those of the files that a commit takes. */
export function filesOf(commit: SampleCommit, files: readonly string[]): readonly string[] {
  const patterns = commit.files.map(patternOf);
  return files.filter((file) => patterns.some((pattern) => pattern.test(file)));
}

function patternOf(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/?|\*)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
    })
    .join('');
  return new RegExp(`^${source}$`);
}
