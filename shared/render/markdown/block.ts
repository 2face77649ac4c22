import type { AttributeList, Attributes } from './attribute-list';

/** A block of a Markdown text, as the tree of blocks holds it. Span markup is still text in it. */
export type Block =
  | BlankLines
  | BlockBoundary
  | Paragraph
  | Header
  | ThematicBreak
  | CodeBlock
  | BlockQuote
  | List
  | DefinitionList
  | Table
  | HtmlElement
  | RawHtml
  | LooseText
  | MathBlock;

/** A block that attribute lists can stand at. */
export type AttributedBlock = Exclude<Block, BlankLines | BlockBoundary | RawHtml | LooseText>;

/** Blank lines between two blocks. */
export interface BlankLines {
  readonly kind: 'blank';
  readonly count: number;
}

/** A line with `^` alone, or one that is no block itself: what comes before and after it never joins. */
export interface BlockBoundary {
  readonly kind: 'boundary';
  /** A line `^`: what needs a blank line before it may start below. */
  readonly isMark: boolean;
  /** What the line defines, which an attribute list below it is for. */
  readonly definition: { attributes: AttributeList } | undefined;
}

interface Attributed {
  /** The lists `{: ...}` that were written at it. */
  readonly lists: AttributeList[];
}

export interface Paragraph extends Attributed {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Its text stands in the list item itself, without a `p`. */
  isTight: boolean;
}

export interface Header extends Attributed {
  readonly kind: 'header';
  readonly level: number;
  readonly text: string;
  readonly id: string | undefined;
}

export interface ThematicBreak extends Attributed {
  readonly kind: 'rule';
}

export interface CodeBlock extends Attributed {
  readonly kind: 'code';
  readonly text: string;
  readonly language: string | undefined;
}

export interface BlockQuote extends Attributed {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}

export interface List extends Attributed {
  readonly kind: 'list';
  readonly tag: 'ul' | 'ol';
  readonly isTaskList: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Attributed {
  readonly children: Block[];
  /** It starts with a check box, or with text below an item that does. */
  readonly isTask: boolean;
}

export interface DefinitionList extends Attributed {
  readonly kind: 'definitions';
  readonly entries: DefinitionEntry[];
}

export type DefinitionEntry =
  | ({ readonly tag: 'dt'; readonly text: string } & Attributed)
  | ({ readonly tag: 'dd'; readonly children: Block[] } & Attributed);

export type Alignment = 'left' | 'center' | 'right' | undefined;

export interface Table extends Attributed {
  readonly kind: 'table';
  readonly alignments: readonly Alignment[];
  readonly sections: readonly TableSection[];
}

export interface TableSection {
  readonly tag: 'thead' | 'tbody' | 'tfoot';
  /** The texts of the cells of each row. */
  readonly rows: readonly (readonly string[])[];
}

/** How the inside of an HTML element is read. */
export type ContentModel = 'raw' | 'block' | 'span';

export interface HtmlElement extends Attributed {
  readonly kind: 'html';
  readonly tag: string;
  readonly attributes: Attributes;
  readonly content: ContentModel;
  readonly isVoid: boolean;
  /** Written as `<tag/>`. */
  readonly isSelfClosed: boolean;
  /** Blocks; for `span`, one paragraph whose text is the content; for `raw`, raw HTML and elements. */
  readonly children: Block[];
}

/** HTML that is written as it is. */
export interface RawHtml {
  readonly kind: 'raw';
  readonly html: string;
  /** A block of its own, which ends its line. */
  readonly isBlock: boolean;
}

/** Lines that no rule takes, which stand there without a `p`. */
export interface LooseText {
  readonly kind: 'loose';
  text: string;
}

export interface MathBlock extends Attributed {
  readonly kind: 'math';
  readonly text: string;
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text, lists: [], isTight: false };
}

export function isAttributed(block: Block): block is AttributedBlock {
  return !['blank', 'boundary', 'raw', 'loose'].includes(block.kind);
}
