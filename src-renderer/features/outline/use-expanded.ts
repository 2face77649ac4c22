import { useMemo, useState } from 'react';
import type { Key } from 'react-aria-components';
import { useView } from '../../state/app-context';
import type { OutlineEntry } from './outline-entry';

/**
 * Which rows are unfolded: the pages that the writer opened, and topics unless the writer folded them. The page in
 * the editor is unfolded when it comes there.
 */
export function useExpanded(
  byKey: ReadonlyMap<string, OutlineEntry>,
): readonly [ReadonlySet<Key>, (keys: Set<Key>) => void] {
  const path = useView((view) => view.path);
  const [unfoldedPages, setUnfoldedPages] = useState<ReadonlySet<Key>>(new Set());
  const [foldedTopics, setFoldedTopics] = useState<ReadonlySet<Key>>(new Set());
  const [pathBefore, setPathBefore] = useState<string>();
  if (path !== pathBefore) {
    setPathBefore(path);
    if (path !== undefined) setUnfoldedPages(new Set(unfoldedPages).add(path));
  }

  const expanded = useMemo(() => {
    // A question never: the tree would not go from an unfolded row to the one above it.
    const unfolded = [...byKey.values()].filter(({ key, kind }) =>
      kind === 'page' ? unfoldedPages.has(key) : kind === 'topic' && !foldedTopics.has(key),
    );
    return new Set<Key>(unfolded.map((entry) => entry.key));
  }, [byKey, unfoldedPages, foldedTopics]);

  const setExpanded = (keys: Set<Key>) => {
    const pages = [...byKey.values()].filter(({ kind }) => kind === 'page');
    const topics = [...byKey.values()].filter(({ kind }) => kind === 'topic');
    setUnfoldedPages(new Set(pages.map(({ key }) => key).filter((key) => keys.has(key))));
    setFoldedTopics(new Set(topics.map(({ key }) => key).filter((key) => !keys.has(key))));
  };
  return [expanded, setExpanded];
}
