import type { Command } from '../../shared/faq/command';
import type { FaqDocument } from '../../shared/faq/document';
import { commandErrorWords } from '../document/command-error-words';
import type { DocumentSession } from '../document/document-session';
import type { Place } from '../document/place';
import { addressOfPlace, questionAt, topicAt } from '../document/place';
import { messages } from '../messages';
import type { App } from './app';
import { currentSession } from './app';
import { focusEditor } from './focus-editor';
import { moveTarget } from './move-target';

/** Adds a question behind the one in hand, or as the last of the topic in hand, and goes to it. */
export function addQuestion(app: App, after: Place | undefined = app.view.getState().place): void {
  const session = currentSession(app);
  const faq = session?.state.getState().faq;
  if (!session || !faq) return;
  if (faq.topics.length === 0) {
    addTopic(app);
    return;
  }
  const topicIndex = after?.topicIndex ?? faq.topics.length - 1;
  const itemIndex =
    after?.itemIndex === undefined ? (faq.topics[topicIndex]?.questions.length ?? 0) : after.itemIndex + 1;
  const done = perform(app, session, {
    command: 'addQuestion',
    topic: `${topicIndex}`,
    index: itemIndex,
    question: messages.outline.newQuestion,
    anchor: '',
    answer: '',
  });
  if (done) goTo(app, newFilePlace(faq, session) ?? { topicIndex, itemIndex });
}

export function addTopic(app: App): void {
  const session = currentSession(app);
  const faq = session?.state.getState().faq;
  if (!session || !faq) return;
  const done = perform(app, session, { command: 'addTopic', topic: messages.outline.newTopic, anchor: '' });
  if (!done) return;
  const topicIndex = newFilePlace(faq, session)?.topicIndex ?? faq.topics.length;
  goTo(app, { topicIndex, itemIndex: undefined });
}

/** Puts a copy behind a topic or question, and goes to it. */
export function duplicate(app: App, place: Place): void {
  const session = currentSession(app);
  const faq = session?.state.getState().faq;
  if (!session || !faq) return;
  const at = addressOfPlace(place);
  const { topicIndex, itemIndex } = place;
  const isTopic = itemIndex === undefined;
  const done = perform(
    app,
    session,
    isTopic ? { command: 'duplicateTopic', topic: at } : { command: 'duplicateQuestion', at },
  );
  if (!done) return;
  const behind = isTopic
    ? { topicIndex: topicIndex + 1, itemIndex }
    : { topicIndex, itemIndex: itemIndex + 1 };
  goTo(app, newFilePlace(faq, session) ?? behind);
}

/** Takes out a topic or question, and offers to take that back. */
export function remove(app: App, place: Place): void {
  const session = currentSession(app);
  const faq = session?.state.getState().faq;
  if (!session || !faq) return;
  const at = addressOfPlace(place);
  const isTopic = place.itemIndex === undefined;
  const words = isTopic
    ? messages.outline.removedTopic(topicAt(faq, place)?.title.value ?? '')
    : messages.outline.removedQuestion(questionAt(faq, place)?.question.value ?? '');
  const done = perform(
    app,
    session,
    isTopic ? { command: 'removeTopic', topic: at } : { command: 'removeQuestion', at },
  );
  if (!done) return;
  app.view.setState({
    place: neighbourOf(session, place),
    done: { words, undo: () => session.undo() },
  });
}

/** Moves a topic or question one place up or down; a question goes on into the next topic. */
export function moveBy(app: App, place: Place, step: -1 | 1): void {
  const faq = currentSession(app)?.state.getState().faq;
  const target = faq && moveTarget(faq, place, step);
  if (target) moveTo(app, place, target);
}

/** Moves it to stand at `target`, counted as it stands once it has left its old place. */
export function moveTo(app: App, place: Place, target: Place): void {
  const session = currentSession(app);
  if (!session) return;
  const at = addressOfPlace(place);
  const done = perform(
    app,
    session,
    place.itemIndex === undefined
      ? { command: 'moveTopic', topic: at, index: target.topicIndex }
      : { command: 'moveQuestion', at, topic: `${target.topicIndex}`, index: target.itemIndex ?? 0 },
  );
  if (done) app.view.setState({ place: target });
}

/** Shows a topic or question in the form, its words chosen so that typing gives it others. */
export function rename(app: App, place: Place): void {
  app.view.setState({ place, editorView: 'form', leftTab: 'pages' });
  focusEditor('words');
}

function goTo(app: App, place: Place): void {
  app.view.setState({ done: undefined });
  rename(app, place);
}

/** Where a new file of a folder came to stand: its name may decide that. Undefined for a page of one file. */
function newFilePlace(before: FaqDocument, session: DocumentSession): Place | undefined {
  const known = new Set(before.topics.flatMap(({ questions }) => questions.map(({ file }) => file)));
  for (const [topicIndex, { questions }] of (session.state.getState().faq?.topics ?? []).entries()) {
    const itemIndex = questions.findIndex(({ file }) => file !== undefined && !known.has(file));
    if (itemIndex >= 0) return { topicIndex, itemIndex };
  }
  return undefined;
}

/** Runs the command; where it fails, the writer is told. */
function perform(app: App, session: DocumentSession, command: Command): boolean {
  const result = session.run(command);
  const failure = result.ok
    ? undefined
    : { title: messages.outline.notChanged, detail: commandErrorWords(result.error) };
  app.view.setState({ failure, done: undefined });
  return result.ok;
}

/** What stands at a place once its topic or question has gone: the next one, else the one before, else the topic. */
function neighbourOf(session: DocumentSession, { topicIndex, itemIndex }: Place): Place | undefined {
  const topics = session.state.getState().faq?.topics ?? [];
  if (topics.length === 0) return undefined;
  if (itemIndex === undefined)
    return { topicIndex: Math.min(topicIndex, topics.length - 1), itemIndex: undefined };
  const count = topics[topicIndex]?.questions.length ?? 0;
  return { topicIndex, itemIndex: count === 0 ? undefined : Math.min(itemIndex, count - 1) };
}
