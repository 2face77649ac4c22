import { useStore } from 'zustand';
import type { PageSummary } from '../../shared/api/facts';
import { capabilitiesOf } from '../../shared/faq/capabilities';
import type { DocumentSession } from '../document/document-session';
import { addressOfPlace, isSamePlace, questionAt, topicAt } from '../document/place';
import type { Place } from '../document/place';
import { PageDetails } from '../features/page-details/page-details';
import { QuestionForm } from '../features/question/question-form';
import { SourceView } from '../features/source/source-view';
import { messages } from '../messages';
import { useApp, useCurrentSession, useFacts, useKeys, useView } from '../state/app-context';
import { titleOf } from '../state/listed-pages';
import type { EditorView } from '../state/view';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Segments } from '../ui/segments';
import { Tooltip } from '../ui/tooltip';
import { ConflictBar } from './conflict-bar';
import { FailureBar } from './failure-bar';
import styles from './workspace.module.css';

const words = messages.editor;
const noPages: readonly PageSummary[] = [];

/** The page in hand: its form or its source, below what is to be said about it. */
export function EditorArea() {
  const session = useCurrentSession();
  return (
    <section
      className={styles['editor']}
      aria-label={messages.regions.editor}
      data-region="editor"
      tabIndex={-1}
    >
      <FailureBar />
      {session ? (
        <PageEditor key={session.state.getState().path} session={session} />
      ) : (
        <EmptyState icon="file" title={words.nothingChosen}>
          <p>{words.nothingChosenDetail}</p>
        </EmptyState>
      )}
    </section>
  );
}

function PageEditor({ session }: { readonly session: DocumentSession }) {
  return (
    <>
      <EditorHead session={session} />
      <ConflictBar session={session} />
      <EditorBody session={session} />
    </>
  );
}

function EditorBody({ session }: { readonly session: DocumentSession }) {
  const app = useApp();
  const view = useView((state) => state.editorView);
  const place = useView((state) => state.place);
  const hasForm = useStore(session.state, (state) => state.faq !== undefined);
  const hasTopics = useStore(
    session.state,
    ({ faq }) => faq !== undefined && capabilitiesOf(faq.shape).topics,
  );
  const showLine = (line: number) => {
    const { cursor } = app.view.getState();
    if (place && (cursor?.line !== line || !isSamePlace(cursor.place, place)))
      app.view.setState({ cursor: { place, line } });
  };
  const select = (chosen: Place | undefined) => app.view.setState({ place: chosen });
  if (view === 'source' || !hasForm) {
    return (
      <SourceView
        session={session}
        place={place}
        onCursor={({ place: here, line: at }) => {
          if (here)
            app.view.setState({
              place: here,
              cursor: at === undefined ? undefined : { place: here, line: at },
            });
        }}
      />
    );
  }
  if (place && (hasTopics || place.itemIndex !== undefined))
    return <QuestionForm session={session} place={place} onSelect={select} onCursor={showLine} />;
  return (
    <PageDetails
      session={session}
      onEditSource={(from) => {
        session.seek({ range: { from, to: from }, place: undefined });
        app.view.setState({ editorView: 'source' });
      }}
    />
  );
}

/** Where one is on the page, the two views of it, and the save. */
function EditorHead({ session }: { readonly session: DocumentSession }) {
  const app = useApp();
  const keys = useKeys();
  const view = useView((state) => state.editorView);
  const unsaved = useStore(session.state, (state) => state.unsaved);
  return (
    <div className={styles['editorHead']}>
      <Trail session={session} />
      <Segments<EditorView>
        label={words.views}
        selected={view}
        onSelect={(editorView) => app.view.setState({ editorView })}
        segments={[
          { id: 'form', label: words.form, hint: words.formHint },
          { id: 'source', label: words.source, hint: words.sourceHint, keys: keys('view.source') },
        ]}
      />
      <Tooltip label={words.save} keys={keys('page.save')}>
        <Button
          look={unsaved ? 'primary' : 'plain'}
          isDisabled={!unsaved}
          onPress={() => app.commands.run('page.save')}
        >
          {words.save}
        </Button>
      </Tooltip>
    </div>
  );
}

/** Page, topic, question: the way to what is in hand; each part goes there. */
function Trail({ session }: { readonly session: DocumentSession }) {
  const app = useApp();
  const place = useView((state) => state.place);
  const faq = useStore(session.state, (state) => state.faq);
  const pages = useFacts((facts) => facts.repository?.pages ?? noPages);
  const topic = faq && capabilitiesOf(faq.shape).topics ? topicAt(faq, place) : undefined;
  const question = questionAt(faq, place);
  const parts = [
    { title: titleOf(pages, { path: session.state.getState().path, faq }), place: undefined },
    topic && place && { title: orUntitled(topic.title.value, 'topic'), place: topicOf(place) },
    question && place && { title: orUntitled(question.question.value, 'question'), place },
  ].filter((part) => part !== undefined);
  return (
    <ol className={styles['trail']} aria-label={words.trail}>
      {parts.map((part, index) => (
        <li key={part.place ? addressOfPlace(part.place) : 'page'} className={styles['trailPart']}>
          {index > 0 && <Icon name="chevron-right" size={12} />}
          {index === parts.length - 1 ? (
            <span className={styles['trailHere']} aria-current="location" title={part.title}>
              {part.title}
            </span>
          ) : (
            <Button look="quiet" onPress={() => app.view.setState({ place: part.place })}>
              {part.title}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function topicOf(place: Place): Place {
  return { topicIndex: place.topicIndex, itemIndex: undefined };
}

function orUntitled(title: string, kind: 'topic' | 'question'): string {
  if (title.trim() !== '') return title;
  return kind === 'topic' ? messages.outline.untitledTopic : messages.outline.untitledQuestion;
}
