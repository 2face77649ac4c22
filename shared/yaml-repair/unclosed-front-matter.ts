import { lineEndingOf } from '../text/line';
import type { Fix, Suspicion } from './fault';
import { isStructure, yamlLines } from './yaml-line';
import { frontMatterOf } from '../yaml/front-matter';

/** Front matter without its closing line: to Jekyll the file has none, and is copied as it is. */
export function unclosedFrontMatter(source: string): Suspicion | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(source);
  if (!opening || frontMatterOf(source)) return undefined;
  const lines = yamlLines(source, { from: opening[0].length, to: source.length });
  if (!lines.some(isStructure)) return undefined;
  const mistyped = lines.find((line) => /^[ \t]*[-–—]{2,}[ \t]*$/.test(source.slice(line.from, line.to)));
  const range = mistyped ?? { from: 0, to: opening[0].trimEnd().length };
  return {
    message: mistyped
      ? 'This line is to close the front matter, but is not three dashes at the line’s start and nothing else.'
      : 'The front matter that begins here is never closed. Put a line of three dashes below its last line.',
    range: { from: range.from, to: range.to },
    fixes: [
      mistyped
        ? { label: 'Write three dashes', changes: [{ ...range, insert: '---' }].map(bare) }
        : closing(source, lines),
    ],
  };
}

function bare({ from, to, insert }: Fix['changes'][number]): Fix['changes'][number] {
  return { from, to, insert };
}

/** Behind the last line that can be front matter: the page's own words begin with text at the line's start. */
function closing(source: string, lines: ReturnType<typeof yamlLines>): Fix {
  const words = lines.find(
    ({ kind, indent, from }) =>
      indent === '' &&
      (kind === 'text' || (kind === 'comment' && /^#{2,} /.test(source.slice(from, from + 8)))),
  );
  const end = lineEndingOf(source);
  const at = words ? words.from : source.length;
  const insert = at > 0 && source[at - 1] !== '\n' ? `${end}---${end}` : `---${end}`;
  return { label: 'Close the front matter', changes: [{ from: at, to: at, insert }] };
}
