import type { RepositoryError } from '../../../shared/api/errors';
import { errorWords } from '../../error-words';
import { messages } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { chooseRepository, openRepository, openSample } from '../../state/open-repository';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Output } from '../../ui/output';

/** Why a folder could not be opened, and what to do. */
export function OpenErrorNotice({ path, error }: { readonly path: string; readonly error: RepositoryError }) {
  const app = useApp();
  const hasDialog = useFacts((facts) => facts.info?.host === 'electron');
  const { title, detail, output } = errorWords(error);
  const tryAgain = () => (path === '' ? openSample(app) : openRepository(app, path));
  return (
    <Notice
      look="danger"
      title={title}
      actions={
        <>
          <Button onPress={tryAgain}>{messages.welcome.tryAgain}</Button>
          {hasDialog && <Button onPress={() => chooseRepository(app)}>{messages.welcome.choose}</Button>}
        </>
      }
    >
      <p>{detail}</p>
      {output !== undefined && <Output label={title} text={output} />}
    </Notice>
  );
}
