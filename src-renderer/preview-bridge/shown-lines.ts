import { coveredTop } from './covered-top';

/** An element of the page that shows lines of an answer, as its `data-ab-lines` says. */
export const SHOWS_LINES = '[data-ab-lines]';

/**
 * The lines of the answer that the lines of an element come from, in the element's order: `2 4-6` are 2, 4, 5 and 6.
 */
export function shownLines(element: Element): readonly number[] {
  const runs = (element.getAttribute('data-ab-lines') ?? '').split(' ');
  return runs.flatMap((run) => {
    const [from = 0, to = from] = run.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/**
 * The line of the answer that stands at a point of the page, `target` being the element there. A click beside the text
 * gives the line of what is nearest. Undefined where nothing known is near, as on the question's own words.
 */
export function lineAtPoint(
  target: Element,
  point: { readonly x: number; readonly y: number },
): number | undefined {
  const element = target.closest(SHOWS_LINES) ?? nearestIn(target, point.y);
  if (!element) return undefined;
  const lines = shownLines(element);
  // The line breaks of the text are on the page too, where they are no more than white space.
  const breaks = element.contains(target) ? countBreaks(textBefore(element, target, point)) : 0;
  return lines[Math.min(breaks, lines.length - 1)];
}

/**
 * The element among those of a question that shows a line: the innermost one that has it, else the last one before it.
 */
export function elementOfLine(elements: readonly Element[], line: number): Element | undefined {
  let found: Element | undefined;
  let best = -1;
  for (const element of elements.flatMap(withLinesIn)) {
    const reached = Math.max(-1, ...shownLines(element).filter((shown) => shown <= line));
    if (reached >= best && reached >= 0) [found, best] = [element, reached];
  }
  return found;
}

function withLinesIn(element: Element): readonly Element[] {
  const inside = [...element.querySelectorAll(SHOWS_LINES)];
  return element.matches(SHOWS_LINES) ? [element, ...inside] : inside;
}

function nearestIn(target: Element, y: number): Element | undefined {
  if (target === document.body || target === document.documentElement) return undefined;
  const distance = (element: Element): number => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.max(top - y, y - bottom, 0);
  };
  return [...target.querySelectorAll(SHOWS_LINES)].sort((a, b) => distance(a) - distance(b))[0];
}

function textBefore(
  element: Element,
  target: Element,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const before = document.createRange();
  before.setStart(element, 0);
  const caret = document.caretRangeFromPoint(x, y);
  if (caret && element.contains(caret.startContainer)) before.setEnd(caret.startContainer, caret.startOffset);
  else if (target === element) return '';
  else before.setEndBefore(target);
  return before.toString();
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** The first element in view that shows lines, and the first of its lines. */
export function firstLineInSight(): { readonly element: Element; readonly line: number } | undefined {
  const top = coveredTop();
  for (const element of document.querySelectorAll(SHOWS_LINES)) {
    const box = element.getBoundingClientRect();
    const [line] = shownLines(element);
    if (line !== undefined && box.height > 0 && box.top >= top && box.top < window.innerHeight)
      return { element, line };
  }
  return undefined;
}
