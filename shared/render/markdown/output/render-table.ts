import type { Table, TableSection } from '../block';
import { indent } from './indent';
import { type Page, readSpans, settledAttributes } from './page';
import { renderAttributes } from './render-attributes';
import { renderSpans } from './render-spans';

export function renderTable(block: Table, page: Page, level: number): string {
  const attributes = renderAttributes(settledAttributes(block.lists, page.document));
  const sections = block.sections.map((section) => renderSection(section, block, { page, level: level + 1 }));
  return `${indent(level)}<table${attributes}>\n${sections.join('')}${indent(level)}</table>\n`;
}

interface Place {
  readonly page: Page;
  readonly level: number;
}

function renderSection(section: TableSection, table: Table, { page, level }: Place): string {
  const rows = section.rows.map((row) => {
    const cells = row.map((cell, column) =>
      renderCell(cell, { section, table, column, row }, { page, level: level + 2 }),
    );
    return `${indent(level + 1)}<tr>\n${cells.join('')}${indent(level + 1)}</tr>\n`;
  });
  return `${indent(level)}<${section.tag}>\n${rows.join('')}${indent(level)}</${section.tag}>\n`;
}

function renderCell(
  text: string,
  {
    section,
    table,
    column,
    row,
  }: {
    readonly section: TableSection;
    readonly table: Table;
    readonly column: number;
    readonly row: readonly string[];
  },
  { page, level }: Place,
): string {
  const tag = section.tag === 'thead' ? 'th' : 'td';
  const alignment = table.alignments[column];
  const style = alignment === undefined ? '' : ` style="text-align: ${alignment}"`;
  const content = text === '' ? '\u00A0' : renderSpans(readSpans(text, page), page.document);
  return `${indent(level)}${page.lineMark(row)}<${tag}${style}>${content}</${tag}>\n`;
}
