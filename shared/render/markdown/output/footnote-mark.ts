import type { DocumentScope } from '../document-scope';

/** The mark of a footnote in the text. Footnotes are numbered in the order of their first marks. */
export function footnoteMarkHtml(name: string, document: DocumentScope): string {
  const { footnoteMarks, options } = document;
  const repeat = footnoteMarks.get(name) ?? 0;
  footnoteMarks.set(name, repeat + 1);
  const number = [...footnoteMarks.keys()].indexOf(name) + options.footnoteNumber;
  const id = `${options.footnotePrefix}${name}`;
  const suffix = repeat === 0 ? '' : `:${repeat}`;
  return `<sup id="fnref:${id}${suffix}" role="doc-noteref"><a href="#fn:${id}" class="footnote" rel="footnote">${number}</a></sup>`;
}
