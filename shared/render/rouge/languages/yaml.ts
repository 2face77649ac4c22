import type { Lexer, Rule } from '../lexer';

/** Lines of a block of text. */
const blockLines: Lexer = {
  root: [
    [/^[ \t]+/, ''],
    [/[^\n]+/, 's'],
    [/\n/, ''],
  ],
};

/** A plain value: words that stand for a value in it are told, numbers at its end alone. */
const plainWords: Lexer = {
  root: [
    [/(?:true|false|null)/, 'no'],
    [/\d+(?:\.\d+)?$/, 'm'],
    [/.+?(?=(?<=\s)(?:true|false|null|\d+(?:\.\d+)?$)|$)/, 's'],
  ],
};

/** Lines that a plain value goes on with. */
const continued: Lexer = {
  root: [
    [/\s+/, ''],
    [/:(?=\s)/, 'err'],
    [/(?:[^\s:]|:(?!\s))+(?: +(?:[^\s:]|:(?!\s))+)*/, 's'],
  ],
};

/** What is the same within brackets and outside. */
const nodes: readonly Rule[] = [
  [/\n/, ''],
  [/ +/, ''],
  [/(?<=^|\s)#.*/, 'c1'],
  [/"/, 's2', 'push double'],
  [/'/, 's1', 'push single'],
  [/[[{]/, 'pi', 'push flow'],
  [/\*[^\s,\]}]+/, 'nv'],
  [/&[^\s,\]}]+/, 'nl'],
  [/![^\s,\]}]*/, 'kt'],
];

/** YAML, with what Rouge makes of it: a name in quotes is an error, and `---` right below a block of text is text. */
export const yaml: Lexer = {
  root: [
    [/^(?:---|\.\.\.)(?=\s)/, 'nn'],
    [/(?<=^ *(?:[-?:] +)*)[-?:](?=[ \n])/, 'pi'],
    [/((?:[^\s"'#[\]{}&!|>%,`?:-]|-(?![ \n]))[^\n#[\]{},:]*|-)(:)(?=[ \n]|$)/, ['na', 'pi']],
    ...nodes,
    [/:(?=[ \n])|[@%`\t]/, 'err'],
    [blockText, ['pi', '', 'c1', '', blockLines, 's']],
    [plainText, [plainWords, continued]],
  ],
  flow: [
    [/[,:?]/, 'pi'],
    [/[\]}]/, 'pi', 'pop'],
    ...nodes,
    [/[^\s,:?[\]{}"'#]+(?: +[^\s,:?[\]{}"'#]+)*/, 'nv'],
  ],
  double: [
    [/"/, 's', 'pop'],
    [/\\(?:x[\da-f]{2}|u[\da-f]{4}|[^])/i, 'se'],
    [/^ +|\n/, ''],
    [/ +/, 'nv'],
    [/[^\s"\\]+/, 's'],
  ],
  single: [
    [/'/, 's', 'pop'],
    [/^ +|\n/, ''],
    [/ +/, 'nv'],
    [/[^\s']+/, 's'],
  ],
};

/** The column of the name or indicator that a value belongs to. */
function ownerColumn(code: string, at: number): number {
  const start = code.lastIndexOf('\n', at - 1) + 1;
  const before = code.slice(start, at);
  const indicators = /^ *(?:[-?:] +)*/.exec(before)?.[0] ?? '';
  return indicators === before ? indicators.trimEnd().length - 1 : indicators.length;
}

/** The lines from a place on that are indented more than a column, with the blank ones between them. */
function deeperLines(code: string, from: number, column: number): string {
  const deeper = new RegExp(`(?:[ \\t]*\\n)*(?: {${column + 1}}.*(?:\\n|$))+`, 'y');
  let end = from;
  for (deeper.lastIndex = from; deeper.test(code) && deeper.lastIndex > end;) end = deeper.lastIndex;
  return code.slice(from, end);
}

/** `|` or `>` with the lines of its text, and a `---` right below. */
function blockText(code: string, at: number): readonly string[] | undefined {
  const header = /([|>][-+\d]*)([ \t]*)(#.*)?(\n)/y;
  header.lastIndex = at;
  const found = header.exec(code);
  if (found === null) return undefined;
  const body = deeperLines(code, header.lastIndex, Math.max(0, ownerColumn(code, at)));
  const below = code.startsWith('---', header.lastIndex + body.length) ? '---' : '';
  return [found[0] + body + below, ...found.slice(1).map((group) => group ?? ''), body, below];
}

/** A value without quotes; lines that are indented more than its name go on with it. */
function plainText(code: string, at: number): readonly string[] | undefined {
  const line = /\S(?:.*?\S)??(?=[ \t]*$|[ \t]+#)/my;
  line.lastIndex = at;
  const found = line.exec(code);
  if (found === null) return undefined;
  const end = line.lastIndex;
  const isWhole = /^[ \t]*\n/.exec(code.slice(end));
  const more = isWhole === null ? '' : deeperLines(code, end + isWhole[0].length, ownerColumn(code, at));
  const rest = more === '' || /^ *#/.test(more) ? '' : `${isWhole?.[0] ?? ''}${more}`;
  return [found[0] + rest, found[0], rest];
}
