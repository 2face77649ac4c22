import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The commits of the sample repository, the oldest first; the last one leaves the tree of `site/`. */
export type SampleHistory = z.infer<typeof historySchema>;
export type SampleBranch = z.infer<typeof branchSchema>;
export type SampleCommit = z.infer<typeof commitSchema>;

const commitSchema = z.strictObject({
  subject: z.string(),
  body: z.string().optional(),
  author: z.strictObject({ name: z.string(), email: z.string() }),
  /** With its zone. It is fixed, so that the sample has the same commits everywhere. */
  at: z.iso.datetime({ offset: true }),
  /** Paths or globs (`*` within a name, `**` over folders) of files taken from `site/`, or from the branch's folder. */
  files: z.array(z.string()),
  /** Earlier versions: the path in the site, and where it lies below `earlier/`. */
  earlier: z.record(z.string(), z.string()).optional(),
});

/** It begins at the last commit. Its files are taken from `branches/NAME/`. */
const branchSchema = z.strictObject({ name: z.string(), commits: z.array(commitSchema) });

const historySchema = z.strictObject({
  branch: z.string(),
  commits: z.array(commitSchema).min(1),
  branches: z.array(branchSchema).optional(),
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
