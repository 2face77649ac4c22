import type { YamlNode } from '../../yaml/tree';
import type { FaqShape } from '../document';
import type { FileKind } from './place';
import { FAQ_NAME } from './key-names';
import { questionList, readQuestionList } from './question-list';
import type { Container, FaqReading } from './reading';
import { readSections, sectionsBy } from './sections';
import { readTopics } from './topics';

/** Each finds one way of keeping questions; the first that finds it reads the file. */
const SHAPES = [readTopics, readQuestionList, readSections];

/**
 * Finds the questions in a file's YAML: at one of the keys of its root, or, in a data file, in the root itself.
 *
 * @param before - how the file's questions were kept before an edit: an empty list does not show it
 */
export function findQuestions(
  root: YamlNode | undefined,
  { holder, name }: FileKind,
  before?: FaqShape,
): FaqReading | undefined {
  if (!root) return undefined;
  for (const container of containersIn(root, holder)) {
    const listKey = container.entry?.key;
    const known = before?.listKey === listKey ? before : undefined;
    if (known?.kind === 'list' && isEmpty(container.value)) return questionList(container, known);
    for (const read of SHAPES) {
      const found = read(container, { holder, listKey, name: listKey ?? name });
      if (found) return found;
    }
    const sections = known?.kind === 'sections' ? sectionsBy(container, known) : undefined;
    if (sections) return sections;
  }
  return undefined;
}

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

function isEmpty(node: YamlNode): boolean {
  return (
    (node.kind === 'sequence' && node.pieces.list.length === 0) ||
    (node.kind === 'scalar' && node.style === 'empty')
  );
}
