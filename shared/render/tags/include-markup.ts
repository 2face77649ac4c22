/** What stands in an include tag: the file's name, which may hold `{{ }}`, and the parameters in order. */
export interface IncludeMarkup {
  readonly file: string;
  readonly parameters: readonly IncludeParameter[];
}

export type IncludeParameter =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly variable: string };

/**
 * Reads `file.html name="text" other='text' third=variable` (Jekyll's docs: Includes). A word that is no parameter is
 * passed over, as Jekyll does.
 */
export function readIncludeMarkup(markup: string): IncludeMarkup {
  const [file, end] = readFileName(markup, afterSpace(markup, 0));
  const parameters: IncludeParameter[] = [];
  for (let at = afterSpace(markup, end); at < markup.length; at = afterSpace(markup, at)) {
    const [parameter, next] = readParameter(markup, at);
    if (parameter) parameters.push(parameter);
    at = next;
  }
  return { file, parameters };
}

/** Up to the first white space that is not inside `{{ }}`. */
function readFileName(markup: string, start: number): [name: string, end: number] {
  let at = start;
  while (at < markup.length && !isSpace(markup[at])) {
    const close = markup.startsWith('{{', at) ? markup.indexOf('}}', at) : -1;
    at = close === -1 ? at + 1 : close + 2;
  }
  return [markup.slice(start, at), at];
}

function readParameter(
  markup: string,
  start: number,
): [parameter: IncludeParameter | undefined, end: number] {
  const nameEnd = wordEnd(markup, start, /[\w-]/);
  const equals = afterSpace(markup, nameEnd);
  if (nameEnd === start || markup[equals] !== '=') return [undefined, wordEnd(markup, start, /\S/)];
  const name = markup.slice(start, nameEnd);
  const at = afterSpace(markup, equals + 1);
  const quote = markup[at];
  if (quote !== '"' && quote !== "'") {
    const end = wordEnd(markup, at, /[\w.-]/);
    const next = Math.max(end, wordEnd(markup, at, /\S/));
    return end === at
      ? [undefined, next]
      : [{ kind: 'variable', name, variable: markup.slice(at, end) }, end];
  }
  const close = closingQuote(markup, at);
  if (close === -1) return [undefined, wordEnd(markup, at, /\S/)];
  const text = markup.slice(at + 1, close).replaceAll(`\\${quote}`, quote);
  return [{ kind: 'text', name, text }, close + 1];
}

/** A backslash keeps the character behind it from ending the text. */
function closingQuote(markup: string, open: number): number {
  for (let at = open + 1; at < markup.length; at += 1) {
    if (markup[at] === '\\') at += 1;
    else if (markup[at] === markup[open]) return at;
  }
  return -1;
}

function wordEnd(markup: string, start: number, member: RegExp): number {
  let at = start;
  while (at < markup.length && member.test(markup[at] ?? '')) at += 1;
  return at;
}

function afterSpace(markup: string, start: number): number {
  return wordEnd(markup, start, /\s/);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
