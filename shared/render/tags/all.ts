import type { Liquid } from 'liquidjs';
import { ContentBlockTag, ContentForTag, IfHasContentTag } from '../plugins/content-block';
import { LastModifiedTag } from '../plugins/last-modified';
import { AvatarTag } from '../plugins/avatar';
import { GistTag } from '../plugins/gist';
import { EditLinkTag } from '../plugins/edit-link';
import { FeedMetaTag } from '../plugins/feed-meta';
import { SeoTag } from '../plugins/seo';
import { AssignTag } from './assign';
import { CaptureTag } from './capture';
import { CaseTag } from './case';
import { CommentTag } from './comment';
import { DecrementTag, IncrementTag } from './counter';
import { CycleTag } from './cycle';
import { EchoTag, LiquidTag } from './echo';
import { ForTag } from './for';
import { HighlightTag } from './highlight';
import { IfTag } from './if';
import { IfChangedTag } from './ifchanged';
import { IncludeCachedTag, IncludeRelativeTag, IncludeTag } from './include';
import { LinkTag, PostUrlTag } from './link';
import { MarkdownTag } from './markdown';
import { TableRowTag } from './table-row';

type TagClass = Parameters<Liquid['registerTag']>[1];

/** Every tag of Liquid, Jekyll and its plugins that is ours, by name. */
export const tags: Readonly<Record<string, TagClass>> = {
  assign: AssignTag,
  capture: CaptureTag,
  case: CaseTag,
  comment: CommentTag,
  cycle: CycleTag,
  decrement: DecrementTag,
  echo: EchoTag,
  for: ForTag,
  highlight: HighlightTag,
  if: IfTag,
  ifchanged: IfChangedTag,
  include: IncludeTag,
  include_cached: IncludeCachedTag,
  include_relative: IncludeRelativeTag,
  increment: IncrementTag,
  link: LinkTag,
  liquid: LiquidTag,
  markdown: MarkdownTag,
  post_url: PostUrlTag,
  tablerow: TableRowTag,
  unless: IfTag,
  avatar: AvatarTag,
  contentblock: ContentBlockTag,
  contentfor: ContentForTag,
  feed_meta: FeedMetaTag,
  gist: GistTag,
  github_edit_link: EditLinkTag,
  last_modified_at: LastModifiedTag,
  ifhascontent: IfHasContentTag,
  ifnothascontent: IfHasContentTag,
  seo: SeoTag,
};

/** The tags of liquidjs that do what Ruby's do. */
export const foreignTags: readonly string[] = ['break', 'continue', 'raw', '#'];
