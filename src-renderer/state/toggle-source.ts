import type { App } from './app';
import { currentSession } from './app';

/** Goes to the source view, and back to the form where the page parses. */
export function toggleSource(app: App): void {
  const { editorView } = app.view.getState();
  const isReadable = currentSession(app)?.state.getState().readable === true;
  app.view.setState({
    editorView: editorView === 'source' && isReadable ? 'form' : 'source',
    leftTab: 'pages',
  });
}
