import type { Liquid } from 'liquidjs';
import { AssignTag } from './assign';
import { CaseTag } from './case';
import { ForTag } from './for';
import { HighlightTag } from './highlight';
import { IfTag, UnlessTag } from './if';
import { IncludeRelativeTag, IncludeTag } from './include';
import { LinkTag, PostUrlTag } from './link';
import { MarkdownTag } from './markdown';
import { SilentTag } from './silent';

/** The tags that differ from those of liquidjs, by name. */
export const tags: Readonly<Record<string, Parameters<Liquid['registerTag']>[1]>> = {
  assign: AssignTag,
  for: ForTag,
  if: IfTag,
  unless: UnlessTag,
  case: CaseTag,
  include: IncludeTag,
  include_cached: IncludeTag,
  include_relative: IncludeRelativeTag,
  link: LinkTag,
  post_url: PostUrlTag,
  highlight: HighlightTag,
  markdown: MarkdownTag,
  seo: SilentTag,
  feed_meta: SilentTag,
};
