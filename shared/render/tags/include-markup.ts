/** What stands in an include tag: the file's name, which may hold `{{ }}`, and the parameters in order. */
export interface IncludeMarkup {
  readonly file: string;
  /** Undefined where none are given, so that those of the file around are seen. */
  readonly parameters: readonly IncludeParameter[] | undefined;
}

export type IncludeParameter =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly variable: string };

/** Reads `file.html name="text" other='text' third=variable` (Jekyll's docs: Includes). Throws where it reads otherwise. */
export function readIncludeMarkup(markup: string): IncludeMarkup {
  const text = markup.trim();
  const [whole = '', file = ''] = FILE_WITH_VALUES.exec(text) ?? PLAIN_FILE.exec(text) ?? [];
  const rest = text.slice(whole.length).trim();
  if (!PARAMETERS.test(rest))
    throw new Error(`parameters read name="text" or name=variable, with spaces between them: ${rest}`);
  if (rest === '' && !file.includes('{{')) return { file, parameters: undefined };
  return { file, parameters: [...rest.matchAll(PARAMETER)].map(parameterOf) };
}

/** All up to the last value in `{{ }}` names the file: a value inside a parameter's text, too, which Jekyll then refuses. */
const FILE_WITH_VALUES = /^([^{]*(?:\{\{\s*[\w.-]+\s*(?:\|[^]*)?\}\}[^\s{}]*)+)/;
const PLAIN_FILE = /^(\S*)/;
const ONE_PARAMETER = String.raw`([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))`;
const PARAMETER = new RegExp(ONE_PARAMETER, 'g');
const PARAMETERS = new RegExp(String.raw`^(?:${ONE_PARAMETER}(?:\s+|$))*$`);

/** A backslash before a quote keeps it from ending the text. */
function parameterOf([, name = '', double, single, variable = '']: RegExpExecArray): IncludeParameter {
  if (double !== undefined) return { kind: 'text', name, text: double.replaceAll('\\"', '"') };
  if (single !== undefined) return { kind: 'text', name, text: single.replaceAll("\\'", "'") };
  return { kind: 'variable', name, variable };
}
