import type { KeyboardEvent } from 'react';
import { memo, useMemo, useRef, useState } from 'react';
import type { Key, Selection } from 'react-aria-components';
import { ListLayout, Tree, Virtualizer } from 'react-aria-components';
import { messages } from '../../messages';
import type { App } from '../../state/app';
import { useApp, useFacts, useView } from '../../state/app-context';
import { commandForKey } from '../../state/commands';
import { focusEditor } from '../../state/focus-editor';
import { showPage } from '../../state/show-page';
import { OutlineContextMenu } from './context-menu';
import type { OutlineEntry } from './outline-entry';
import { OutlineRow } from './outline-row';
import styles from './outline.module.css';
import { useExpanded } from './use-expanded';
import { useKeptKeyboard } from './use-kept-keyboard';
import { useOutlineDrag } from './use-outline-drag';

/** In pixels. Rows are measured: a page's has two lines. */
const layoutOptions = { estimatedRowSize: 28, padding: 4 };

/** Pages, topics and questions as a tree; the row that has the keyboard is the one that is shown. */
export const OutlineTree = memo(function OutlineTree({
  entries,
}: {
  readonly entries: readonly OutlineEntry[];
}) {
  const app = useApp();
  const byKey = useMemo(() => new Map(allEntries(entries).map((entry) => [entry.key, entry])), [entries]);
  const selected = useSelectedKey(byKey);
  const [expanded, setExpanded] = useExpanded(byKey);
  const dragAndDropHooks = useOutlineDrag(byKey);
  const [menu, setMenu] = useState<{
    readonly entry: OutlineEntry;
    readonly x: number;
    readonly y: number;
  }>();
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = useOutlineKeys();
  const keptKeyboard = useKeptKeyboard(byKey);

  const select = (selection: Selection) => {
    const entry = selection === 'all' ? undefined : byKey.get(String([...selection][0] ?? ''));
    if (entry) go(app, entry);
  };
  return (
    <div
      className={styles['treeBox']}
      ref={box}
      onKeyDownCapture={onKeyDown}
      {...keptKeyboard}
      onContextMenu={(event) => {
        const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null;
        const entry = byKey.get(row?.getAttribute('data-key') ?? '');
        if (!entry) return;
        event.preventDefault();
        go(app, entry);
        setMenu({ entry, x: event.clientX, y: event.clientY });
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <Tree
          aria-label={messages.outline.label}
          className={styles['tree'] ?? ''}
          items={entries}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={selected === undefined ? [] : [selected]}
          onSelectionChange={select}
          onAction={(key) => edit(app, byKey.get(String(key)))}
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(entry) => <OutlineRow entry={entry} />}
        </Tree>
      </Virtualizer>
      {menu && <OutlineContextMenu {...menu} onClose={() => setMenu(undefined)} />}
    </div>
  );
});

/** Shows what was chosen: a page as itself, a topic or question in the form. */
function go(app: App, entry: OutlineEntry): void {
  const { path, place } = app.view.getState();
  if (path === entry.path && place === entry.place) return;
  void showPage(app, entry.path, entry.place ?? 'page');
}

/** Enter, or a double click: to the words themselves. */
function edit(app: App, entry: OutlineEntry | undefined): void {
  if (!entry?.place) return;
  go(app, entry);
  focusEditor(entry.kind === 'question' ? 'answer' : 'words');
}

function useSelectedKey(byKey: ReadonlyMap<string, OutlineEntry>): Key | undefined {
  const path = useView((view) => view.path);
  const place = useView((view) => view.place);
  return useMemo(() => {
    for (const entry of byKey.values()) {
      const isHere =
        entry.place?.topicIndex === place?.topicIndex && entry.place?.itemIndex === place?.itemIndex;
      if (entry.path === path && isHere) return entry.key;
    }
    return path;
  }, [byKey, path, place]);
}

/** The outline's own keys, before the tree takes them for walking. */
function useOutlineKeys(): (event: KeyboardEvent) => void {
  const app = useApp();
  const platform = useFacts((facts) => facts.info?.platform ?? 'linux');
  return (event) => {
    const isRow = event.target instanceof Element && event.target.getAttribute('role') === 'row';
    // The window's keys too: the tree would take an Enter with Ctrl for an Enter.
    const id =
      commandForKey(event, { platform, scope: 'outline' }) ??
      commandForKey(event, { platform, scope: 'window' });
    if (!isRow || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    app.commands.run(id);
  };
}

function allEntries(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...allEntries(entry.children)]);
}
