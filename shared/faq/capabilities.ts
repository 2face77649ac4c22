import type { FaqShape } from './document';

/** What the way a file keeps its questions has a place for; the rest is not offered for it. */
export interface Capabilities {
  /** Topics can be added, renamed, moved and removed. */
  readonly topics: boolean;
  /** A topic can have an anchor. */
  readonly topicAnchors: boolean;
}

export function capabilitiesOf({ kind }: FaqShape): Capabilities {
  return { topics: kind !== 'list', topicAnchors: kind === 'topics' };
}
