import MarkdownIt from 'markdown-it';

type CommonMark = InstanceType<typeof MarkdownIt>;
type Token = InstanceType<typeof MarkdownIt.Token>;

/**
 * Footnotes as jekyll-commonmark writes them: `[^name]` in the text, `[^name]: note` with further lines indented by
 * four columns. They stand below the text, in the order of their first marks; one without a mark is left out.
 */
export function addFootnotes(markdown: CommonMark): void {
  addDefinitions(markdown);
  // What a link starts with is its text.
  markdown.inline.ruler.after('image', 'note_mark', (state, isSilent) => {
    // To one that looks for the end of a link it is a pair of brackets: a link may hold a mark.
    if (isSilent) return false;
    MARK.lastIndex = state.pos;
    const [source = '', label = ''] = MARK.exec(state.src) ?? [];
    if (!namesOf(state.env).has(nameOf(label))) return false;
    state.push('note_mark', '', 0).content = nameOf(label);
    state.pos += source.length;
    return true;
  });
  markdown.core.ruler.after('inline', 'notes', (state) => {
    const numbers = numberMarks(state.tokens);
    const { text, notes } = withoutNotes(state.tokens);
    const shown = [...numbers].flatMap(([name, number]) => noteTokens(notes.get(name) ?? [], number));
    const list = [raw('<section class="footnotes">\n<ol>\n'), ...shown, raw('</ol>\n</section>\n')];
    state.tokens = shown.length === 0 ? text : [...text, ...list];
  });
  markdown.renderer.rules['raw'] = (tokens, index) => tokens[index]?.content ?? '';
}

const DEFINITION = /\[\^([^\]\s]+)\]:[ \t]*/y;
const MARK = /\[\^([^\]\s]+)\]/y;

/** A definition holds blocks, as an item of a list does. */
function addDefinitions({ block }: CommonMark): void {
  const rule = (
    ...[state, line, end, isSilent]: Parameters<Parameters<typeof block.ruler.push>[1]>
  ): boolean => {
    const { bMarks, tShift, sCount, blkIndent } = state;
    const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
    const columns = sCount[line] ?? 0;
    if (columns - blkIndent >= 4) return false;
    DEFINITION.lastIndex = start;
    const found = DEFINITION.exec(state.src);
    if (found === null) return false;
    if (isSilent) return true;
    const name = nameOf(found[1] ?? '');
    namesOf(state.env).add(name);
    const open = state.push('note_open', '', 1);
    open.content = name;
    const before = [bMarks[line] ?? 0, tShift[line] ?? 0] as const;
    [bMarks[line], tShift[line]] = [start + found[0].length, 0];
    sCount[line] = state.blkIndent = blkIndent + 4;
    block.tokenize(state, line, end);
    [bMarks[line], tShift[line]] = before;
    sCount[line] = columns;
    state.blkIndent = blkIndent;
    state.push('note_close', '', -1);
    return true;
  };
  block.ruler.before('reference', 'note', rule, { alt: ['paragraph', 'reference', 'blockquote'] });
}

const names = new WeakMap<object, Set<string>>();

/** The names that the text in hand defines. */
function namesOf(env: object): Set<string> {
  const known = names.get(env) ?? new Set();
  names.set(env, known);
  return known;
}

function nameOf(label: string): string {
  return label.toLowerCase();
}

/** Writes the marks of a text; the names with their numbers, in the order of their first marks. */
function numberMarks(tokens: readonly Token[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const mark of tokens.flatMap(({ children }) => children ?? [])) {
    if (mark.type !== 'note_mark') continue;
    const number = numbers.get(mark.content) ?? numbers.size + 1;
    numbers.set(mark.content, number);
    mark.type = 'raw';
    mark.content = `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${number}">${number}</a></sup>`;
  }
  return numbers;
}

/** A text without its definitions, which may stand in one another; of two with the same name the first one counts. */
function withoutNotes(tokens: readonly Token[]): {
  readonly text: Token[];
  readonly notes: ReadonlyMap<string, readonly Token[]>;
} {
  const text: Token[] = [];
  const notes = new Map<string, readonly Token[]>();
  const open = [text];
  for (const token of tokens) {
    if (token.type === 'note_open') {
      const note: Token[] = [];
      if (!notes.has(token.content)) notes.set(token.content, note);
      open.push(note);
    } else if (token.type === 'note_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { text, notes };
}

/** The link back stands in the note's last paragraph, else below it. */
function noteTokens(note: readonly Token[], number: number): Token[] {
  const back = `<a href="#fnref${number}" class="footnote-backref">↩</a>`;
  const last = note.at(-1)?.type === 'paragraph_close' ? note.at(-2) : undefined;
  last?.children?.push(raw(` ${back}`));
  return [raw(`<li id="fn${number}">\n`), ...note, raw(last === undefined ? `${back}\n</li>\n` : '</li>\n')];
}

function raw(html: string): Token {
  const token = new MarkdownIt.Token('raw', '', 0);
  token.content = html;
  return token;
}
