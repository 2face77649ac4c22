import type { FaqShape } from './document';

/** What the way a file keeps its questions has a place for; the rest is not offered for it. */
export interface Capabilities {
  /** Topics can be added, renamed and removed. */
  readonly topics: boolean;
  /** Topics can be moved and duplicated: they stand in a list of their own. */
  readonly topicOrder: boolean;
  /** A question can have an anchor. */
  readonly anchors: boolean;
  /** A topic can have an anchor. */
  readonly topicAnchors: boolean;
  /** There is one front matter, or one mapping, with fields of the page's own. */
  readonly details: boolean;
}

export function capabilitiesOf({ kind, holder, anchorKey }: FaqShape): Capabilities {
  const isFolder = holder === 'folder';
  return {
    topics: kind !== 'list',
    topicOrder: kind !== 'list' && !isFolder,
    topicAnchors: kind === 'topics' && !isFolder,
    anchors: anchorKey !== '',
    details: !isFolder,
  };
}
