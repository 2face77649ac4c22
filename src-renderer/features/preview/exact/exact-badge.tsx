import { Button as AriaButton } from 'react-aria-components';
import type { DocumentSession } from '../../../document/document-session';
import type { Place } from '../../../document/place';
import { Icon } from '../../../ui/icon';
import { PopoverPanel } from '../../../ui/popover-panel';
import { SmallRing } from '../../../ui/spinner';
import { Tooltip } from '../../../ui/tooltip';
import styles from './exact-badge.module.css';
import { ExactPanel } from './exact-panel';
import { exactMessages } from './exact-words';
import type { ExactView } from './follow-exact';

export interface ExactBadgeProps {
  readonly session: DocumentSession;
  readonly view: ExactView;
  readonly onPick: (place: Place) => void;
}

/** Says which page is seen, the built-in one or Jekyll's own, and opens what can be known and done about it. */
export function ExactBadge({ session, view, onPick }: ExactBadgeProps) {
  const { state, source, page } = view;
  if (!state || (state.kind === 'absent' && state.lacks === 'site')) return null;
  const isExact = source === 'exact' && state.kind === 'ready';
  const isTroubled = state.kind === 'stopped' || state.kind === 'waiting' || view.error !== undefined;
  const look = isExact ? 'exact' : isTroubled ? 'troubled' : 'builtIn';
  const differs = isExact && page !== undefined && page.differences.length > 0;
  return (
    <PopoverPanel
      label={exactMessages.panel}
      trigger={
        <Tooltip label={exactMessages.badgeHint}>
          <AriaButton className={`${styles['badge']} ${styles[look]}`} data-exact={isExact ? 'yes' : 'no'}>
            {state.kind === 'reading' && <SmallRing />}
            {isTroubled && !isExact && <Icon name="warning" size={12} />}
            <span>{isExact ? exactMessages.exact(state.jekyll.version) : exactMessages.builtIn}</span>
            {differs && <span className={styles['count']}>{page.differences.length}</span>}
            <Icon name="chevron-down" size={12} />
          </AriaButton>
        </Tooltip>
      }
    >
      <ExactPanel session={session} view={view} isExact={isExact} onPick={onPick} />
    </PopoverPanel>
  );
}
