import type { TextChange } from '../text/change';
import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';
import { expectedColumn, hasOddSpace } from './expected-column';
import type { YamlLine } from './yaml-line';
import { isOwnKey } from './yaml-line';

/** Lines of an answer that fall out of its block, because they are indented less: a list, a heading, a paragraph. */
export function fallenOut({ source, lines }: BrokenYaml): readonly Suspicion[] {
  return lines.flatMap((first, index): readonly Suspicion[] => {
    if (first.block === undefined || !isFallen(lines, first)) return [];
    const run = runFrom(lines, index);
    const last = run[run.length - 1] ?? first;
    const name = first.block.header.key ?? 'text';
    const column = first.block.column ?? expectedColumn(lines, { ...first, kind: 'text' })?.column;
    const what = run.length > 1 ? `These ${run.length} lines are` : 'This line is';
    return [
      {
        message: `${what} indented less than the ${name} above, and so no part of it any more. Indent ${run.length > 1 ? 'them' : 'it'} like the ${name}.`,
        range: { from: first.content, to: last.to },
        fixes:
          column === undefined
            ? []
            : [
                {
                  label: `Indent ${run.length > 1 ? 'these lines' : 'this line'} like the ${name}`,
                  changes: indented(source, run, column),
                },
              ],
      },
    ];
  });
}

/** Whether a line behind a block is text: not one of the page's own keys, no banner of comments above one. */
function isFallen(lines: readonly YamlLine[], line: YamlLine): boolean {
  if (line.kind === 'block' || line.kind === 'blank' || hasOddSpace(line)) return false;
  if (line.kind === 'text' || line.kind === 'item') return true;
  if (line.kind === 'entry') return !isOwnKey(lines, line);
  const next = lines
    .slice(lines.indexOf(line) + 1)
    .find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  return next !== undefined && next.kind !== 'block' && isFallen(lines, next);
}

function runFrom(lines: readonly YamlLine[], index: number): readonly YamlLine[] {
  const run: YamlLine[] = [];
  for (const line of lines.slice(index)) {
    if (line.kind === 'blank') continue;
    if (line.kind === 'block' || !isFallen(lines, line)) break;
    run.push(line);
  }
  return run;
}

/** The lines moved together, so that the leftmost stands in the column. */
function indented(source: string, run: readonly YamlLine[], column: number): readonly TextChange[] {
  const least = Math.min(...run.map(({ indent }) => indent.length));
  const by = column - least;
  return run
    .filter(({ from, to }) => source.slice(from, to).trim() !== '')
    .map(({ from }) => ({ from, to: from, insert: ' '.repeat(Math.max(0, by)) }));
}
