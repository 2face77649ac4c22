import { ChangesPane } from '../features/changes/changes-pane';
import { DraftsBar } from '../features/drafts/drafts-bar';
import { History } from '../features/history/history';
import { NoPages } from '../features/outline/no-pages';
import { Outline } from '../features/outline/outline';
import { TopBar } from '../features/top-bar/top-bar';
import { messages } from '../messages';
import { useApp, useChangedPaths, useFacts, useView } from '../state/app-context';
import { Notice } from '../ui/notice';
import { Pane, PaneGroup, Splitter } from '../ui/splitter';
import { Tabs } from '../ui/tabs';
import { MainArea } from './main-area';
import { ProblemsStrip } from './problems-strip';
import { usePaneSizes } from './use-pane-sizes';
import styles from './workspace.module.css';

/** An open repository: pages at the left, the page in hand in the middle, what is wrong with it below. */
export function Workspace() {
  const repository = useFacts((facts) => facts.repository);
  // A page in hand stays in sight though its file is gone, and the last one with it: its words are still there.
  const isInHand = useView((view) => view.path !== undefined);
  if (!repository) return null;
  const hasPages = repository.pages.length > 0 || isInHand;
  return (
    <div className={styles['workspace']}>
      <TopBar repository={repository} />
      <DraftsBar />
      {repository.shapeProblem !== undefined && (
        <Notice look="warning" shape="bar" title={messages.shapes.title}>
          {messages.shapes.detail(repository.shapeProblem)}
        </Notice>
      )}
      <main className={styles['main']}>{hasPages ? <Regions /> : <NoPages />}</main>
    </div>
  );
}

function Regions() {
  const columns = usePaneSizes('columns', ['left', 'main']);
  return (
    <ProblemsStrip>
      <PaneGroup direction="horizontal" {...columns}>
        <Pane id="left" size="280px" min="220px" resize="keep-pixels">
          <LeftPane />
        </Pane>
        <Splitter label={messages.regions.resizeLeft} />
        <Pane id="main" min="520px">
          <MainArea />
        </Pane>
      </PaneGroup>
    </ProblemsStrip>
  );
}

function LeftPane() {
  const app = useApp();
  const selected = useView((view) => view.leftTab);
  const changeCount = useChangedPaths().length;
  return (
    <nav className={styles['left']} aria-label={messages.regions.left} data-region="left" tabIndex={-1}>
      <Tabs
        label={messages.regions.left}
        selected={selected}
        onSelect={(leftTab) => app.view.setState({ leftTab })}
        tabs={[
          { id: 'pages', label: messages.left.pages, content: <Outline /> },
          { id: 'changes', label: messages.left.changes, count: changeCount, content: <ChangesPane /> },
          { id: 'history', label: messages.left.history, content: <History /> },
        ]}
      />
    </nav>
  );
}
