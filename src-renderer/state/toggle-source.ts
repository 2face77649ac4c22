import type { App } from './app';
import { focusEditor } from './focus-editor';

/** Goes to the source view, and back to the form. */
export function toggleSource(app: App): void {
  const { editorView } = app.view.getState();
  app.view.setState({ editorView: editorView === 'source' ? 'form' : 'source', leftTab: 'pages' });
  focusEditor('answer');
}
