import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { messages } from '../../messages';
import { useApp, useFacts, useView } from '../../state/app-context';
import { noteFirst } from '../../state/note-first';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { TextField } from '../../ui/text-field';
import { OutlineToolbar } from './outline-toolbar';
import { OutlineTree } from './outline-tree';
import styles from './outline.module.css';
import type { OutlineEntry } from './outline-entry';
import { outlineSource } from './outline-source';

const words = messages.outline;
/** With fewer pages than this, looking is faster than typing. */
const FILTER_FROM = 8;

/** The pages with questions, and the outline of those that are unfolded. */
export function Outline() {
  const pageCount = useFacts((facts) => facts.repository?.pages.length ?? 0);
  const [filter, setFilter] = useState('');
  const entries = useEntries(filter);
  useEffect(() => {
    if (entries.length > 0) noteFirst('pages shown');
  }, [entries]);
  return (
    <div className={styles['outline']}>
      {pageCount >= FILTER_FROM && (
        <div className={styles['filter']} data-own-undo>
          <TextField
            label={words.filter}
            labelHidden="hidden"
            placeholder={words.filter}
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      {entries.length === 0 ? (
        <EmptyState icon="search" title={words.noMatch} />
      ) : (
        <OutlineTree entries={entries} />
      )}
      <Removed />
      <OutlineToolbar />
    </div>
  );
}

/** The rows whose title or path has the filter's words; typing elsewhere does not wait for them. */
function useEntries(filter: string): readonly OutlineEntry[] {
  const app = useApp();
  const source = useMemo(() => outlineSource(app), [app]);
  const all = useSyncExternalStore(source.subscribe, source.read);
  const found = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return wanted === ''
      ? all
      : all.filter(({ words, path }) => `${words}\n${path}`.toLowerCase().includes(wanted));
  }, [all, filter]);
  return useDeferredValue(found);
}

/** What was just taken out, and the way back. */
function Removed() {
  const app = useApp();
  const done = useView((view) => view.done);
  if (!done) return null;
  const undo = () => {
    app.view.setState({ done: undefined });
    done.undo();
  };
  return (
    <output className={styles['removed']}>
      <span className={styles['removedWords']}>{done.words}</span>
      <Button look="quiet" icon="undo" onPress={undo}>
        {words.undo}
      </Button>
    </output>
  );
}
