import type { FaqDocument } from '../faq/document';
import { anchorsOf } from './anchors';
import { eachQuestion } from './each-part';
import { knownByText } from './known-by-text';

/**
 * The ids that a link to this page can name, as far as its own text tells: its anchors in the forms that layouts
 * give them, and ids written in its answers and its body. `complete` is false where Liquid writes some of them, and
 * for a data file and a folder: the page that shows them has ids of its own.
 */
export interface PageIds {
  readonly ids: ReadonlySet<string>;
  readonly complete: boolean;
}

export function pageIds(document: FaqDocument): PageIds {
  const anchors = anchorsOf(document).flatMap(({ field }) =>
    field && field.value !== '' ? field.value : [],
  );
  const texts = [
    document.source.slice(document.body.from, document.body.to),
    ...eachQuestion(document).flatMap(({ question }) => [question.question.value, question.answer.value]),
  ];
  const ids = new Set([...anchors, ...anchors.map((anchor) => `collapse${anchor}`), 'top', '']);
  for (const text of texts) for (const id of idsIn(text)) ids.add(id);
  const isKnown = document.shape.holder === 'front-matter' && !texts.some(hasLiquidId);
  return { ids, complete: isKnown };
}

const hasLiquidId = knownByText((text) => LIQUID_ID.test(text));
const LIQUID_ID = /\bid=["'][^"']*\{[{%]|\{%-?\s*include/;

const idsIn = knownByText((text): readonly string[] => {
  const raw = [...text.matchAll(/\b(?:id|name)=["']([^"'{}]+)["']/g)].map((found) => found[1] ?? '');
  const lists = [...text.matchAll(/\{:[^}]*?#([A-Za-z][\w:.-]*)/g)].map((found) => found[1] ?? '');
  const headings = [...text.matchAll(/^ {0,3}#{1,6}[ \t]*(.+?)[ \t]*#*[ \t]*$/gm)].map((found) =>
    headingId(found[1] ?? ''),
  );
  const underlined = [...text.matchAll(/^(?!\s*$)(.+)\n(?:=+|-{2,})[ \t]*$/gm)].map((found) =>
    headingId(found[1] ?? ''),
  );
  return [...raw, ...lists, ...headings, ...underlined];
});

/** kramdown's rule for a heading's id, without its numbering of doubles. */
function headingId(text: string): string {
  const words = text
    .replace(/\{:.*?\}/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[^A-Za-z]+/, '');
  return words
    .replace(/[^A-Za-z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}
