import type { GitStatus } from '../../../shared/api/facts';
import { messages } from '../../messages';

const words = messages.topBar;

/** The branch, or what stands in its place. */
export function branchWords({ head }: GitStatus): string {
  switch (head.kind) {
    case 'branch':
      return head.name;
    case 'unborn':
      return `${head.name} (${words.unborn})`;
    case 'detached':
      return words.detached(head.commit);
  }
}

/** How the branch stands to the one it is pushed to; undefined where there is none. */
export function syncWords({ upstream }: GitStatus): string | undefined {
  if (!upstream) return undefined;
  const { ahead, behind } = upstream;
  if (ahead === 0 && behind === 0) return words.upToDate;
  return [ahead > 0 && words.ahead(ahead), behind > 0 && words.behind(behind)]
    .filter((part) => part !== false)
    .join(', ');
}
