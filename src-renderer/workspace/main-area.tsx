import { isSamePlace } from '../document/place';
import { seekAnswerLine } from '../document/seek-answer-line';
import { messages } from '../messages';
import { useApp, useChangedPaths, useCurrentSession, useView } from '../state/app-context';
import { runKeys } from '../state/key-commands';
import { Preview } from '../features/preview/preview';
import { EmptyState } from '../ui/empty-state';
import { Pane, PaneGroup, Splitter } from '../ui/splitter';
import { Comparison } from './comparison';
import { EditorArea } from './editor-area';
import { usePaneSizes } from './use-pane-sizes';
import styles from './workspace.module.css';

/**
 * The editor with the preview beside it; while the changes are shown, the comparison of the chosen page covers both.
 * They stay as they are below it, so that nothing has moved on the way back.
 */
export function MainArea() {
  const sizes = usePaneSizes('editor', ['editor', 'preview']);
  const compared = useComparedPath();
  return (
    <div className={styles['mainArea']}>
      <div className={styles['layer']} inert={compared !== undefined}>
        <PaneGroup direction="horizontal" {...sizes}>
          <Pane id="editor" size="54%" min="300px">
            <EditorArea />
          </Pane>
          <Splitter label={messages.regions.resizePreview} />
          <Pane id="preview" min="200px">
            <PreviewArea />
          </Pane>
        </PaneGroup>
      </div>
      {compared !== undefined && (
        <div className={styles['cover']} data-region="comparison" tabIndex={-1}>
          <Comparison path={compared} />
        </div>
      )}
    </div>
  );
}

function useComparedPath() {
  const changed = useChangedPaths();
  const chosen = useView((view) => view.comparedPath);
  const isHere = useView((view) => view.leftTab === 'changes');
  if (!isHere) return undefined;
  return changed.find((path) => path === chosen) ?? changed[0];
}

function PreviewArea() {
  const app = useApp();
  const session = useCurrentSession();
  const place = useView((view) => view.place);
  const line = useView(({ cursor }) => (isSamePlace(cursor?.place, place) ? cursor?.line : undefined));
  return (
    <section
      className={styles['preview']}
      aria-label={messages.regions.preview}
      data-region="preview"
      tabIndex={-1}
    >
      {session ? (
        <Preview
          session={session}
          place={place}
          line={line}
          onPick={(picked, pickedLine) => {
            app.view.setState({ place: picked });
            if (pickedLine !== undefined) seekAnswerLine(session, picked, pickedLine);
          }}
          onLink={(url) => void app.api.request('app/open-external', { url })}
          onKey={(press) => runKeys(app, keyPressOf(press))}
        />
      ) : (
        <EmptyState icon="book" title={messages.editor.nothingChosen} />
      )}
    </section>
  );
}

interface FrameKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function keyPressOf({ key, ctrl, meta, alt, shift }: FrameKey) {
  return { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift };
}
