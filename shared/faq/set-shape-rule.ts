import { failed, ok, type Result } from '../text/result';
import { updateAt, withItem, withoutItem, type DataPath } from '../yaml/data-path';
import type { WritingHabit } from '../yaml/scalar-slot';
import type { YamlMap } from '../yaml/tree';
import { applyEdit } from './apply-command';
import type { FaqDocument } from './document';
import { notEditable, type Editing, type EditResult } from './edit';
import { removeEntry } from './edit-extra';
import { setKey } from './edit-key';
import { keyLines } from './new-key';
import { insertChunk, listPlace, removeChunk } from './edit-list';
import { entryText, questionSeparator } from './edit-question';
import { readFaq } from './read-faq';
import { ruleOf, type ShapeKeys } from './shape-keys';
import { matchesRule, readShapeRules, RULE_KEYS, type ShapeRule } from './shapes/shape-rule';

/** The rule of that one file, and no other; undefined where it has none of its own. */
export function ownRule(rules: readonly ShapeRule[], path: string): ShapeRule | undefined {
  return rules.find(({ files }) => files === globFor(path));
}

/**
 * The text of `answerbook.yml` with a rule for one file, or without one (`keys` undefined); all else in it stays. A new
 * rule goes before the first that the file fits, which would else be its rule. Fails in a writer's words.
 *
 * @param text - undefined where there is no such file yet
 */
export function setShapeRule(
  text: string | undefined,
  path: string,
  keys: ShapeKeys | undefined,
): Result<string, string> {
  const before = readShapeRules(text ?? '');
  if (!before.ok) return failed(before.error);
  const files = globFor(path);
  const wanted = keys && ruleOf(files, keys);
  const own = before.value.findIndex((rule) => rule.files === files);
  if (!wanted && own < 0) return ok(text ?? '');
  const after = wanted
    ? own < 0
      ? withNewRule(text ?? '', before.value, wanted, path)
      : withRule(text ?? '', own, wanted)
    : withoutRule(text ?? '', own);
  return after.ok && !says(after.value, expectedRules(before.value, own, wanted, path))
    ? failed(NOT_WRITTEN)
    : after;
}

const NOT_WRITTEN =
  'The rule can’t be written into answerbook.yml as that file stands. It is as it was: put the rule in by hand.';

/** A glob that means one path: braces would be a choice. */
function globFor(path: string): string {
  return path.replace(/[{}]/g, '?');
}

function expectedRules(
  before: readonly ShapeRule[],
  own: number,
  wanted: ShapeRule | undefined,
  path: string,
): readonly ShapeRule[] {
  if (own < 0) {
    const at = placeFor(before, path);
    return wanted ? [...before.slice(0, at), wanted, ...before.slice(at)] : before;
  }
  return before.flatMap((rule, index) => (index === own ? (wanted ?? []) : rule));
}

function says(text: string, rules: readonly ShapeRule[]): boolean {
  const read = readShapeRules(text);
  const said = (all: readonly ShapeRule[]) =>
    JSON.stringify(all.map((rule) => RULE_KEYS.map((key) => rule[key])));
  return read.ok && said(read.value) === said(rules);
}

function placeFor(rules: readonly ShapeRule[], path: string): number {
  const first = rules.findIndex((rule) => matchesRule(rule, path));
  return first < 0 ? rules.length : first;
}

/** `answerbook.yml` is a list itself, of rules: it is edited as one of questions is. */
function opened(text: string): FaqDocument | undefined {
  const rule: ShapeRule = { files: '', list: 'faq', question: 'files', answer: 'question', anchor: 'anchor' };
  return readFaq(text, { holder: 'data-file', name: '', rule });
}

function edited(document: FaqDocument, makeEdit: (editing: Editing) => EditResult): Result<string, string> {
  const applied = applyEdit(document, makeEdit);
  if (applied.ok) return ok(applied.value.document.source);
  return failed(applied.error.code === 'not-editable' ? applied.error.reason : NOT_WRITTEN);
}

function withNewRule(
  text: string,
  before: readonly ShapeRule[],
  wanted: ShapeRule,
  path: string,
): Result<string, string> {
  const document = opened(text);
  if (!document) return appended(text, wanted);
  return edited(document, (editing) => {
    const { source, data, reading } = editing;
    const place = listPlace(editing, reading.container);
    if (!place) return notEditable(NOT_WRITTEN);
    const at = placeFor(before, path);
    const habit = habitOf(editing);
    const lines = entryText(
      given(wanted).map(([key, value]) => ({ key, value, habit })),
      place,
      editing,
    );
    if (!lines.ok) return lines;
    const item = { map: given(wanted).map(([key, value]) => [key, { text: value }] as const) };
    return ok({
      changes: insertChunk(source, place, at, {
        text: lines.value,
        separator: questionSeparator(editing, place),
      }),
      expected: updateAt(data, reading.container.path, (list) => withItem(list, at, item)),
    });
  });
}

/** What a rule says, in the order that rules are written in. */
function given(rule: ShapeRule): readonly (readonly [key: (typeof RULE_KEYS)[number], value: string])[] {
  return RULE_KEYS.flatMap((key) => {
    const value = rule[key];
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** A list of rules at the end of a text that has none: an empty one, or one of comments. */
function appended(text: string, wanted: ShapeRule): Result<string, string> {
  const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
  let rule = '';
  for (const [key, value] of given(wanted)) {
    const lines = keyLines({ key, value, habit: { ...PLAIN, lineEnding } }, 4);
    if (!lines.ok) return failed(NOT_WRITTEN);
    rule += lines.value;
  }
  const head = text === '' || text.endsWith('\n') ? text : text + lineEnding;
  return ok(`${head}faq:${lineEnding}  - ${rule.slice(4)}`);
}

const PLAIN: WritingHabit = { style: 'plain', quote: 'double-quoted', blockIndent: 2, lineEnding: '\n' };

/** As the file's other rules are; plain where there are none. */
function habitOf({ habit, reading }: Editing): WritingHabit {
  const hasRules = reading.topics.some(({ questions }) => questions.length > 0);
  return hasRules ? habit.writing.question : habit.writing.field;
}

/** Sets the keys of a rule one after the other, and takes out those that it no longer has. */
function withRule(text: string, index: number, wanted: ShapeRule): Result<string, string> {
  let now = text;
  for (const key of RULE_KEYS) {
    const document = opened(now);
    if (!document) return failed(NOT_WRITTEN);
    const set = edited(document, (editing) => setRuleKey(editing, index, key, wanted[key]));
    if (!set.ok) return set;
    now = set.value;
  }
  return ok(now);
}

function setRuleKey(editing: Editing, index: number, key: string, value: string | undefined): EditResult {
  const { reading, data } = editing;
  const map: YamlMap | undefined = reading.topics[0]?.questions[index]?.map;
  if (!map) return notEditable(NOT_WRITTEN);
  const path: DataPath = [...reading.container.path, index];
  const at = map.entries.findLastIndex((entry) => entry.key === key);
  if (value !== undefined)
    return setKey(editing, { map, path, key, order: RULE_KEYS, habit: habitOf(editing) }, value);
  return at < 0 ? ok({ changes: [], expected: data }) : removeEntry(editing, { map, path }, at);
}

function withoutRule(text: string, index: number): Result<string, string> {
  const document = opened(text);
  if (!document) return failed(NOT_WRITTEN);
  return edited(document, (editing) => {
    const { reading, data, source } = editing;
    const place = listPlace(editing, reading.container);
    const removal = place && removeChunk(source, place, index);
    if (!removal) return notEditable(NOT_WRITTEN);
    return ok({
      changes: removal.changes,
      expected: updateAt(data, reading.container.path, (list) => withoutItem(list, index)),
    });
  });
}
