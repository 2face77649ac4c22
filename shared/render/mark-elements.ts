import { LINE_MARK, shownLines } from './line-marks';
import { hasMarks, markAt, withoutMarks, type MarkTarget } from './liquid/marks';

/**
 * Turns the marks of Liquid's loops into attributes: `data-ab-topic="TOPIC"` and `data-ab-question="TOPIC/ITEM"` on
 * the elements that stand at the top between a mark's start and its end; where there is only text, on the element
 * around it, if it holds nothing else that is marked. A mark of lines becomes `data-ab-lines="2 4-6"` of the element that
 * starts next, and one of an element says what that shows. Marks in attributes, comments, scripts and the like just go.
 */
export function markElements(html: string): string {
  if (!hasMarks(html)) return html;
  const walk = new MarkWalk();
  for (const piece of html.matchAll(PIECE)) walk.take(piece[0], piece.index, html);
  return withoutMarks(insertAll(html, walk.insertions()));
}

/** A comment, an element whose content is text alone, a tag, or a mark. */
const PIECE =
  /<!--[^]*?-->|<(script|style|title|textarea)\b(?:"[^"]*"|'[^']*'|[^'">])*>[^]*?<\/\1\s*>|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>|\uDBFE[\uDC00\uDC01\uDC04\uDC06](?:\uDBFE[\uDC10-\uDC1F\uDC02\uDC05])+\uDBFE\uDC03/gi;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

interface OpenElement {
  readonly name: string;
  /** Where an attribute can be put in its start tag. */
  readonly at: number;
  /** What it shows by marks of its own. */
  readonly shows: readonly string[];
}

interface OpenMark {
  readonly target: MarkTarget;
  /** How many elements are open around its top. */
  depth: number;
  readonly parent: OpenElement | undefined;
  isShown: boolean;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

class MarkWalk {
  readonly #open: OpenElement[] = [];
  readonly #marks: OpenMark[] = [];
  readonly #insertions: Insertion[] = [];
  /** Marks around nothing but text, by the element around them. */
  readonly #textOnly = new Map<OpenElement, MarkTarget[]>();
  /** The lines of the element that starts next, as its attribute. */
  #lines: string | undefined;
  /** Answers are short: the same marks come again and again. */
  readonly #attributes = new Map<string, string>();
  /** What it shows by marks of its own. */
  #shows: string[] = [];

  take(piece: string, at: number, html: string): void {
    const mark = markAt(html, at);
    if (mark?.kind === 'start') {
      this.#marks.push({
        target: mark.target,
        depth: this.#open.length,
        parent: this.#open.at(-1),
        isShown: false,
      });
    } else if (mark?.kind === 'element') this.#shows.push(attributeOf(mark.target));
    else if (mark) this.#endMark(mark.target);
    else if (piece.search(LINE_MARK) === 0) this.#lines = this.#attributeOfLines(piece);
    else if (piece.startsWith('</')) this.#close(piece.slice(2).replace(/[\s>][^]*$/, ''));
    else if (!piece.startsWith('<!--')) this.#start(piece, at);
  }

  insertions(): readonly Insertion[] {
    const around = [...this.#textOnly].flatMap(([element, targets]): Insertion[] => {
      const [target] = targets;
      return target && targets.length === 1 ? [{ at: element.at, text: attributeOf(target) }] : [];
    });
    return [...this.#insertions, ...around];
  }

  #start(tag: string, at: number): void {
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    const element = { name: name.toLowerCase(), at: at + 1 + name.length, shows: this.#shows };
    for (const text of this.#shows) {
      if (!this.#open.some(({ shows }) => shows.includes(text)))
        this.#insertions.push({ at: element.at, text });
    }
    for (const mark of this.#marks) {
      if (mark.depth !== this.#open.length) continue;
      mark.isShown = true;
      this.#insertions.push({ at: element.at, text: attributeOf(mark.target) });
    }
    if (this.#lines !== undefined) this.#insertions.push({ at: element.at, text: this.#lines });
    this.#lines = undefined;
    this.#shows = [];
    const isWhole = VOID.test(name) || tag.endsWith('/>') || /<\/[^<]*>$/.test(tag);
    if (!isWhole) this.#open.push(element);
  }

  #attributeOfLines(mark: string): string {
    const known = this.#attributes.get(mark);
    if (known !== undefined) return known;
    const made = ` data-ab-lines="${shownLines(mark)}"`;
    this.#attributes.set(mark, made);
    return made;
  }

  /** An end tag without its start tag is passed over; one that skips elements closes them. */
  #close(rawName: string): void {
    this.#lines = undefined;
    this.#shows = [];
    const name = rawName.toLowerCase();
    const found = this.#open.findLastIndex((element) => element.name === name);
    if (found === -1) return;
    this.#open.length = found;
    for (const mark of this.#marks) mark.depth = Math.min(mark.depth, found);
  }

  #endMark(target: MarkTarget): void {
    const found = this.#marks.findLastIndex(
      (mark) => mark.target.topicIndex === target.topicIndex && mark.target.itemIndex === target.itemIndex,
    );
    const [mark] = found === -1 ? [] : this.#marks.splice(found, 1);
    if (!mark || mark.isShown || !mark.parent) return;
    const known = this.#textOnly.get(mark.parent);
    if (known) known.push(mark.target);
    else this.#textOnly.set(mark.parent, [mark.target]);
  }
}

function attributeOf({ topicIndex, itemIndex }: MarkTarget): string {
  return itemIndex === undefined
    ? ` data-ab-topic="${topicIndex}"`
    : ` data-ab-question="${topicIndex}/${itemIndex}"`;
}

function insertAll(html: string, insertions: readonly Insertion[]): string {
  let result = '';
  let from = 0;
  /** The attributes that the element in hand has got. */
  let given: string[] = [];
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    if (at !== from) given = [];
    const name = text.slice(0, text.indexOf('='));
    if (given.includes(name)) continue;
    given.push(name);
    result += html.slice(from, at) + text;
    from = at;
  }
  return result + html.slice(from);
}
