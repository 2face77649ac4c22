import type { YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import type { FileKind } from './place';
import { FAQ_NAME } from './key-names';
import { isEmptyList } from './listed-question';
import { questionList, readQuestionList } from './question-list';
import type { Container, FaqReading } from './reading';
import { isListOfSections, readSections, sectionsBy } from './sections';
import type { ShapeRule } from './shape-rule';
import { COMMON_KEYS, readTopics, topicsBy } from './topics';

/** Each finds one way of keeping questions; the first that finds it reads the file. */
const SHAPES = [readTopics, readQuestionList, readSections];

/**
 * Finds the questions in a file's YAML: at one of the keys of its root, or, in a data file, in the root itself.
 *
 * @param before - how the file's questions were kept before an edit: an empty list does not show it
 */
export function findQuestions(
  root: YamlNode | undefined,
  { holder, name, rule }: FileKind,
  before?: FaqShape,
): FaqReading | undefined {
  if (!root) return undefined;
  const ruled = rule && findByRule(root, holder, rule);
  if (ruled) return ruled;
  for (const container of containersIn(root, holder)) {
    const listKey = container.entry?.key;
    const known = before?.listKey === listKey ? before : undefined;
    if (known && isEmptyList(container.value)) {
      if (known.kind === 'list') return questionList(container, known);
      if (known.kind === 'topics') return topicsBy(container, known);
    }
    for (const read of SHAPES) {
      const found = read(container, { holder, listKey, name: listKey ?? name });
      if (found) return found;
    }
    const sections = known?.kind === 'sections' ? sectionsBy(container, known) : undefined;
    if (sections) return sections;
  }
  return holder === 'data-file' && FAQ_NAME.test(name) ? emptyFile(root) : undefined;
}

/** A data file that is called an FAQ and holds an empty list: one of questions, of which there are none yet. */
function emptyFile(value: YamlNode): FaqReading | undefined {
  if (value.kind !== 'sequence' || !isEmptyList(value)) return undefined;
  const shape: FaqShape = {
    ...COMMON_KEYS,
    ...NO_TOPICS,
    kind: 'list',
    holder: 'data-file',
    listKey: undefined,
  };
  return questionList({ entry: undefined, value, path: [] }, shape);
}

/** Finds the questions where a rule says that they are; undefined where the file is not as it says. */
function findByRule(root: YamlNode, holder: FaqShape['holder'], rule: ShapeRule): FaqReading | undefined {
  const container =
    rule.list === undefined
      ? { entry: undefined, value: root, path: [] }
      : containersIn(root, 'front-matter').find(({ entry }) => entry?.key === rule.list);
  if (!container || (rule.list === undefined && holder === 'front-matter')) return undefined;
  const shape: FaqShape = {
    ...COMMON_KEYS,
    holder,
    listKey: rule.list,
    topicKey: rule.topic ?? COMMON_KEYS.topicKey,
    itemsKey: rule.items ?? COMMON_KEYS.itemsKey,
    questionKey: rule.question ?? COMMON_KEYS.questionKey,
    answerKey: rule.answer ?? COMMON_KEYS.answerKey,
    anchorKey: rule.anchor ?? COMMON_KEYS.anchorKey,
  };
  const { value } = container;
  if (rule.topic !== undefined || rule.items !== undefined) return topicsBy(container, shape);
  if (value.kind === 'map' || isListOfSections(value))
    return sectionsBy(container, { ...shape, ...NO_TOPICS, kind: 'sections' });
  return isEmptyList(value) || value.kind === 'sequence'
    ? questionList(container, { ...shape, ...NO_TOPICS, kind: 'list' })
    : undefined;
}

const NO_TOPICS = { topicKey: '', itemsKey: '' };

function containersIn(root: YamlNode, holder: FaqShape['holder']): readonly Container[] {
  const whole = holder === 'data-file' ? [{ entry: undefined, value: root, path: [] }] : [];
  if (root.kind !== 'map') return whole;
  const [only, ...others] = root.pieces.list;
  // One list under a key that says what it is has no sections; several lists are the sections of the file.
  const isKeyed = others.length === 0 && FAQ_NAME.test(only?.key ?? '');
  const keyed = root.entries.flatMap((entry, index): Container | [] =>
    entry.key === undefined || entry.colonEnd === undefined
      ? []
      : { entry, value: entry.value, path: [index] },
  );
  return isKeyed ? keyed : [...whole, ...keyed];
}
