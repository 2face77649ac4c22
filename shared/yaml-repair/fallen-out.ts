import type { TextChange } from '../text/change';
import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';
import { textColumn } from './expected-column';
import { isOwnKey } from './key-columns';
import type { YamlLine } from './yaml-line';
import { hasOddSpace } from './yaml-line';

/** Lines of an answer that fall out of its block, because they are indented less: a list, a heading, a paragraph. */
export function fallenOut(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.flatMap((first): readonly Suspicion[] => {
    if (first.block === undefined || !isFallen(broken, first)) return [];
    const run = runFrom(broken, first.index);
    const last = run[run.length - 1] ?? first;
    const name = first.block.header.key ?? 'text';
    const column = first.block.column ?? textColumn(broken, first.index)?.column;
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
                  changes: indented(broken.source, run, column),
                },
              ],
      },
    ];
  });
}

/** Whether a line behind a block is text: not one of the page's own keys, no banner of comments above one. */
function isFallen(broken: BrokenYaml, line: YamlLine): boolean {
  if (line.kind === 'block' || line.kind === 'blank' || hasOddSpace(line)) return false;
  if (line.kind === 'text' || line.kind === 'item') return true;
  if (line.kind === 'entry') return !isOwnKey(broken.columns, line);
  let next = broken.lines[line.index + 1];
  while (next?.kind === 'blank' || next?.kind === 'comment') next = broken.lines[next.index + 1];
  return next !== undefined && next.kind !== 'block' && isFallen(broken, next);
}

function runFrom(broken: BrokenYaml, index: number): readonly YamlLine[] {
  const run: YamlLine[] = [];
  for (let line = broken.lines[index]; line; line = broken.lines[line.index + 1]) {
    if (line.kind === 'blank') continue;
    if (line.kind === 'block' || !isFallen(broken, line)) break;
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
