import { matchesGlob } from '../../text/glob';
import { failed, ok, type Result } from '../../text/result';
import { readJekyllYaml } from '../../yaml/jekyll-yaml';

/** The file in a repository's root that says how files keep their questions where that can't be guessed. */
export const SHAPE_FILE = 'answerbook.yml';

/** How the files that a glob names keep their questions. What is left out is found as in other files. */
export interface ShapeRule {
  /** Of paths from the repository's root: `_data/help/*.yml`; `_help` for a folder in which each file is a question. */
  readonly files: string;
  /** The key that holds the questions; of a data file that is all questions none. */
  readonly list?: string | undefined;
  readonly topic?: string | undefined;
  readonly items?: string | undefined;
  readonly question?: string | undefined;
  readonly answer?: string | undefined;
  readonly anchor?: string | undefined;
  /** Of a folder: the key with the number that its files are ordered by. */
  readonly order?: string | undefined;
}

/** The keys of a rule, in the order that they are written in. */
export const RULE_KEYS = [
  'files',
  'list',
  'topic',
  'items',
  'question',
  'answer',
  'anchor',
  'order',
] as const;

/** Reads the text of `answerbook.yml`; fails with what is wrong, and where, in a writer's words. */
export function readShapeRules(text: string): Result<readonly ShapeRule[], string> {
  const read = readJekyllYaml(text);
  if (!read.ok) return failed(`Line ${read.error.line}: ${read.error.message}.`);
  if (read.value === null) return ok([]);
  const list = isMapping(read.value) ? read.value['faq'] : undefined;
  if (list === null) return ok([]);
  if (!Array.isArray(list)) return failed('It needs the key “faq” with a list of rules.');
  const rules: ShapeRule[] = [];
  for (const [index, rule] of list.entries()) {
    const wrong = whatIsWrong(rule);
    if (wrong !== undefined) return failed(`Rule ${index + 1}: ${wrong}`);
    rules.push(rule as ShapeRule);
  }
  return ok(rules);
}

function whatIsWrong(rule: unknown): string | undefined {
  if (!isMapping(rule)) return 'it is a mapping, with “files” and the names of keys.';
  const known: readonly string[] = RULE_KEYS;
  const unknown = Object.keys(rule).find((key) => !known.includes(key));
  if (unknown !== undefined) return `there is no “${unknown}”. There are: ${RULE_KEYS.join(', ')}.`;
  const other = Object.keys(rule).find((key) => typeof rule[key] !== 'string');
  if (other !== undefined) return `“${other}” is a text.`;
  return rule['files'] === undefined ? 'it needs “files”, the paths that it is for.' : undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first rule for that path from the repository's root. */
export function ruleFor(rules: readonly ShapeRule[], path: string): ShapeRule | undefined {
  return rules.find((rule) => matchesRule(rule, path));
}

export function matchesRule({ files }: ShapeRule, path: string): boolean {
  return matchesGlob(files, path);
}

/** Whether two rules say the same of the files that they are for. */
export function isSameRule(one: ShapeRule | undefined, other: ShapeRule | undefined): boolean {
  return one === other || RULE_KEYS.every((key) => key === 'files' || one?.[key] === other?.[key]);
}
