import type { Liquid } from 'liquidjs';
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
import { IncludeRelativeTag, IncludeTag } from './include';
import { LinkTag, PostUrlTag } from './link';
import { MarkdownTag } from './markdown';
import { SilentTag } from './silent';
import { TableRowTag } from './table-row';

type TagClass = Parameters<Liquid['registerTag']>[1];

/** Every tag of Liquid and Jekyll that is ours, by name. */
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
  include_cached: IncludeTag,
  include_relative: IncludeRelativeTag,
  increment: IncrementTag,
  link: LinkTag,
  liquid: LiquidTag,
  markdown: MarkdownTag,
  post_url: PostUrlTag,
  tablerow: TableRowTag,
  unless: IfTag,
  seo: SilentTag,
  feed_meta: SilentTag,
};

/** The tags of liquidjs that do what Ruby's do. */
export const foreignTags: readonly string[] = ['break', 'continue', 'raw', '#'];
