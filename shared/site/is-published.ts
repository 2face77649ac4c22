import type { RubyTime } from '../yaml/ruby-value';
import type { SiteConfig } from './config';
import type { SiteDocument } from './document';

/**
 * Whether Jekyll publishes a document at a moment. Posts of days to come wait; of a page only what it says itself
 * counts, not the defaults.
 */
export function isPublished(
  document: SiteDocument,
  { unpublished, future }: SiteConfig,
  now: RubyTime,
): boolean {
  // Jekyll looks for the three dashes at the very start: behind a byte order mark they are no front matter to it.
  if (document.hasMark && document.collection !== 'posts') return false;
  if (document.collection === 'posts' && waits(document, { future }, now)) return false;
  const value = document.collection === undefined ? document.own('published') : document.get('published');
  return unpublished || (value !== false && (document.collection !== 'posts' || value !== null));
}

/** What of a site decides which of its documents get a page. */
interface Written {
  readonly config: SiteConfig;
  readonly time: RubyTime;
  readonly documents: readonly SiteDocument[];
}

/** The documents that Jekyll writes pages of: those of collections with `output`, but for those of days to come. */
export function writtenDocuments({ config, time, documents }: Written): readonly SiteDocument[] {
  return documents.filter(
    (document) => isOutput(config, document.collection ?? '') && !waits(document, config, time),
  );
}

/** Whether the documents of a collection get pages. */
export function isOutput({ collections }: SiteConfig, label: string): boolean {
  return collections.get(label)?.['output'] === true;
}

/** Whether Jekyll does not write a document yet, though it may list it. */
function waits(document: SiteDocument, { future }: Pick<SiteConfig, 'future'>, now: RubyTime): boolean {
  return !future && document.date.epoch > now.epoch;
}
