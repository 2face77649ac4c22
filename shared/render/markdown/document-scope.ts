import type { AttributeList } from './attribute-list';
import type { Block } from './block';
import type { BlockLines } from './block-lines';
import type { KramdownOptions, LinkTarget } from './options';

/** What one text defines for the whole of itself, gathered while its blocks are read. */
export interface DocumentScope {
  /** `{::options /}` replaces them. */
  options: KramdownOptions;
  readonly links: Map<string, LinkDefinition>;
  readonly attributeLists: Map<string, AttributeList>;
  readonly abbreviations: Map<string, Abbreviation>;
  readonly footnotes: Map<string, Footnote>;
  /** Names of the footnotes in the order their first marks stand in the text, with the number of marks. */
  readonly footnoteMarks: Map<string, number>;
  readonly lines: BlockLines;
}

export interface LinkDefinition extends LinkTarget {
  attributes: AttributeList;
}

export interface Abbreviation {
  readonly title: string;
  attributes: AttributeList;
}

export interface Footnote {
  readonly blocks: readonly Block[];
  attributes: AttributeList;
}

export function createDocumentScope(options: KramdownOptions): DocumentScope {
  const links = new Map(
    [...options.linkDefinitions].map(([name, target]) => [name, { ...target, attributes: [] }]),
  );
  return {
    options,
    links,
    attributeLists: new Map(),
    abbreviations: new Map(),
    footnotes: new Map(),
    footnoteMarks: new Map(),
    lines: new WeakMap(),
  };
}
