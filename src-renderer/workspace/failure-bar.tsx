import { messages } from '../messages';
import { useApp, useView } from '../state/app-context';
import { IconButton } from '../ui/icon-button';
import { Notice } from '../ui/notice';
import { Output } from '../ui/output';

/** What could not be done, and why, until it is put away or done. */
export function FailureBar() {
  const app = useApp();
  const failure = useView((view) => view.failure);
  if (!failure) return null;
  return (
    <Notice
      look="danger"
      shape="bar"
      title={failure.title}
      actions={
        <IconButton
          icon="close"
          label={messages.editor.dismiss}
          onPress={() => app.view.setState({ failure: undefined })}
        />
      }
    >
      <p>{failure.detail}</p>
      {failure.output !== undefined && <Output label={failure.title} text={failure.output} />}
    </Notice>
  );
}
