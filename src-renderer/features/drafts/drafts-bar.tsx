import type { Draft } from '../../../shared/api/facts';
import { messages, timeAgo } from '../../messages';
import { useApp, useFacts } from '../../state/app-context';
import { discardDrafts, restoreDrafts } from '../../state/show-page';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useNow } from '../../ui/use-now';

const words = messages.drafts;
const none: readonly Draft[] = [];

/** Offers the words of an earlier run that never reached their files. */
export function DraftsBar() {
  const app = useApp();
  const now = useNow();
  const drafts = useFacts((facts) => facts.repository?.drafts ?? none);
  if (drafts.length === 0) return null;
  const newest = Math.max(...drafts.map((draft) => draft.keptAt));
  return (
    <Notice
      look="info"
      shape="bar"
      title={words.title(drafts.length, timeAgo(newest, now))}
      actions={
        <>
          <Button look="quiet" onPress={() => void discardDrafts(app, drafts)}>
            {words.discard}
          </Button>
          <Button look="primary" onPress={() => void restoreDrafts(app, drafts)}>
            {words.restore}
          </Button>
        </>
      }
    >
      <p>{drafts.map((draft) => draft.path).join(', ')}</p>
    </Notice>
  );
}
