/** A piece of code with the short name that Rouge gives its kind: `k`, `s2`, `nt` ...; '' is plain text. */
export type CodeToken = readonly [kind: string, text: string];

/**
 * A pattern with the kind of what it matches (for words by the word; for groups, which make up the whole, one each, or
 * the language that the group is in), and what happens to the stack of states: `pop`, `push NAME` or `goto NAME`.
 * A language begins anew; one that a function gives, which is told the groups, goes on where it stopped in the text
 * before.
 */
export type Rule = readonly [pattern: RegExp | Matcher, kind: Kind, moves?: string];

/** What no pattern can tell, such as a block by its indentation: finds it, with its groups, at a place. */
export type Matcher = (code: string, at: number) => readonly string[] | undefined;

type GroupKind = string | Lexer | ((groups: readonly string[]) => Lexer);

export type Kind = string | readonly GroupKind[] | ((text: string) => string);

/** A language as states, each of which is a list of rules: the first that matches wins. It starts in `root`. */
export type Lexer = Readonly<Record<string, readonly Rule[]>>;

/** The tokens of a text. What no rule knows is of the kind `err`, character by character. Neighbours of a kind are one. */
export function lexCode(lexer: Lexer, code: string): CodeToken[] {
  const lexing: Lexing = { code, at: 0, stack: ['root'], tokens: [], stopped: new Map() };
  lexToEnd(lexer, lexing);
  return lexing.tokens;
}

function lexToEnd(lexer: Lexer, lexing: Lexing): void {
  const { code } = lexing;
  while (lexing.at < code.length) {
    const rules = lexer[lexing.stack.at(-1) ?? 'root'] ?? [];
    if (!rules.some((rule) => applyRule(rule, lexing))) {
      addToken(lexing, 'err', code.charAt(lexing.at));
      lexing.at += 1;
    }
  }
}

interface Lexing {
  readonly code: string;
  at: number;
  stack: string[];
  readonly tokens: CodeToken[];
  /** Where the languages within stopped. */
  readonly stopped: Map<Lexer, Lexing>;
}

/** A rule that neither takes text nor moves would never end: it counts as one that does not match. */
function applyRule(rule: Rule, lexing: Lexing): boolean {
  const [source, kind, moves] = rule;
  const found = typeof source === 'function' ? source(lexing.code, lexing.at) : matchAt(source, lexing);
  const text = found?.[0];
  if (found === undefined || text === undefined) return false;
  if (text === '' && moves === undefined) return false;
  if (typeof kind === 'string') addToken(lexing, kind, text);
  else if (typeof kind === 'function') addToken(lexing, kind(text), text);
  else kind.forEach((one, index) => addGroup(lexing, one, found, index + 1));
  lexing.at += text.length;
  if (moves !== undefined) move(lexing, moves);
  return true;
}

function matchAt(pattern: RegExp, { code, at }: Lexing): readonly string[] | undefined {
  const made = sticky(pattern);
  made.lastIndex = at;
  return made.exec(code) ?? undefined;
}

function addGroup(lexing: Lexing, kind: GroupKind, groups: readonly string[], index: number): void {
  const text = groups[index] ?? '';
  if (typeof kind === 'string') addToken(lexing, kind, text);
  else {
    if (typeof kind !== 'function') lexing.stopped.delete(kind);
    const tokens = lexOn(lexing, typeof kind === 'function' ? kind(groups) : kind, text);
    for (const [inner, part] of tokens) addToken(lexing, inner, part);
  }
}

function lexOn({ stopped }: Lexing, lexer: Lexer, text: string): readonly CodeToken[] {
  const before = stopped.get(lexer);
  const inner: Lexing = {
    code: text,
    at: 0,
    stack: before?.stack ?? ['root'],
    tokens: [],
    stopped: before?.stopped ?? new Map(),
  };
  lexToEnd(lexer, inner);
  stopped.set(lexer, inner);
  return inner.tokens;
}

function move(lexing: Lexing, moves: string): void {
  for (const one of moves.split(', ')) {
    const [verb, state] = one.split(' ');
    if (verb !== 'push' && lexing.stack.length > 1) lexing.stack.pop();
    if (state !== undefined) lexing.stack.push(state);
  }
}

function addToken({ tokens }: Lexing, kind: string, text: string): void {
  if (text === '') return;
  const last = tokens.at(-1);
  if (last?.[0] === kind) tokens[tokens.length - 1] = [kind, last[1] + text];
  else tokens.push([kind, text]);
}

const stickyPatterns = new WeakMap<RegExp, RegExp>();

/** Patterns match where the text is read; `^` and `$` are ends of lines. */
function sticky(pattern: RegExp): RegExp {
  const known = stickyPatterns.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern.source, `${pattern.flags.replace(/[my]/g, '')}my`);
  stickyPatterns.set(pattern, made);
  return made;
}

/** Words as a set, for kinds by word. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Words by their kinds, from the words of each kind. */
export function wordKinds(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const kinds = Object.entries(lists).flatMap(([kind, list]) =>
    list.split(' ').map((word) => [word, kind] as const),
  );
  return new Map(kinds);
}
