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

/** Whether Jekyll does not write a document of a collection yet, though it may list it. */
export function waits(
  document: SiteDocument,
  { future }: Pick<SiteConfig, 'future'>,
  now: RubyTime,
): boolean {
  return !future && document.date.epoch > now.epoch;
}
