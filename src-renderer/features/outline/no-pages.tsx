import { messages } from '../../messages';
import { useApp } from '../../state/app-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Output } from '../../ui/output';

const words = messages.noPages;

/** A repository without questions: what a page with questions looks like, and where there are some. */
export function NoPages() {
  const app = useApp();
  return (
    <EmptyState
      icon="file"
      title={words.title}
      actions={
        <>
          <Button look="primary" icon="folder-open" onPress={() => app.commands.run('repository.open')}>
            {words.another}
          </Button>
          <Button icon="sample" onPress={() => app.commands.run('repository.open-sample')}>
            {words.sample}
          </Button>
        </>
      }
    >
      <p>{words.detail}</p>
      <Output label={words.exampleLabel} text={words.example} />
    </EmptyState>
  );
}
