import type { ExactState } from '../../../../shared/api/exact';
import type { DocumentSession } from '../../../document/document-session';
import type { Place } from '../../../document/place';
import { useApp } from '../../../state/app-context';
import { Button } from '../../../ui/button';
import { Spinner } from '../../../ui/spinner';
import { DifferenceList } from './difference-list';
import styles from './exact-badge.module.css';
import { exactErrorWords, exactMessages, stateWords } from './exact-words';
import type { ExactView } from './follow-exact';
import { Words } from './words';

interface ExactPanelProps {
  readonly session: DocumentSession;
  readonly view: ExactView;
  readonly isExact: boolean;
  readonly onPick: (place: Place) => void;
}

/** What the badge opens: what it means, how Jekyll is doing, what can be done, and where the two pages differ. */
export function ExactPanel({ session, view, isExact, onPick }: ExactPanelProps) {
  const { state, page, error } = view;
  if (!state) return null;
  const trouble = error && exactErrorWords(error);
  const title =
    isExact && state.kind === 'ready'
      ? exactMessages.exactTitle(state.jekyll.version)
      : exactMessages.builtInTitle;
  return (
    <div className={styles['panel']}>
      <h2 className={styles['title']}>{title}</h2>
      <p>{isExact ? exactMessages.exactMeans : exactMessages.builtInMeans}</p>
      <StateLine state={state} />
      {trouble !== undefined && <p className={styles['trouble']}>{trouble}</p>}
      <Actions state={state} />
      {isExact && page && (
        <DifferenceList
          path={session.state.getState().path}
          jekyll={state.kind === 'ready' ? state.jekyll : undefined}
          differences={page.differences}
          onPick={onPick}
        />
      )}
    </div>
  );
}

function StateLine({ state }: { readonly state: ExactState }) {
  const words = stateWords(state);
  const said = saidBy(state);
  const note = state.kind === 'ready' ? state.jekyll.note : undefined;
  return (
    <>
      {state.kind === 'reading' ? (
        <div className={styles['reading']}>
          <Spinner label={exactMessages.readingShort} />
          <p className={styles['muted']}>{words}</p>
        </div>
      ) : (
        words !== undefined && <p className={styles['muted']}>{words}</p>
      )}
      {note !== undefined && <Words title={exactMessages.gemfileNote} words={note} />}
      {said !== '' && <Words title={exactMessages.itsWords} words={said} />}
    </>
  );
}

function saidBy(state: ExactState): string {
  return state.kind === 'stopped' || state.kind === 'waiting' ? state.words : '';
}

function Actions({ state }: { readonly state: ExactState }) {
  const { api } = useApp();
  if (state.kind === 'absent') return null;
  const turn = (to: 'on' | 'off') => void api.request('exact/turn', { to });
  if (state.kind === 'off') {
    return (
      <>
        <p className={styles['muted']}>{exactMessages.trust}</p>
        <div className={styles['actions']}>
          <Button look="primary" onPress={() => turn('on')}>
            {exactMessages.turnOn}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles['actions']}>
      {(state.kind === 'stopped' || state.kind === 'waiting') && (
        <Button onPress={() => void api.request('exact/start-again', {})}>{exactMessages.startAgain}</Button>
      )}
      <Button onPress={() => turn('off')}>{exactMessages.turnOff}</Button>
    </div>
  );
}
