/**
 * Marks that say where a topic or a question of the page starts and ends in what Liquid writes. They are made of
 * private-use characters of plane 16 (U+10F800 and up), which no site uses, and are taken out of the HTML again.
 */
export interface MarkTarget {
  readonly topicIndex: number;
  /** Undefined where the mark is a topic's. */
  readonly itemIndex: number | undefined;
}

const HIGH = '\uDBFE';
const START = `${HIGH}\uDC00`;
const END = `${HIGH}\uDC01`;
const ELEMENT = `${HIGH}\uDC06`;
export const SLASH = `${HIGH}\uDC02`;
export const STOP = `${HIGH}\uDC03`;
const ZERO = 0xdc10;

export function startMark(target: MarkTarget): string {
  return START + body(target);
}

export function endMark(target: MarkTarget): string {
  return END + body(target);
}

/** Says that the element which starts next shows the target, unless it stands in one that does. */
export function elementMark(target: MarkTarget): string {
  return ELEMENT + body(target);
}

/** A whole mark, of a target or of lines. */
export const MARK = /(\uDBFE[\uDC00\uDC01\uDC04\uDC06](?:\uDBFE[\uDC10-\uDC1F\uDC02\uDC05])+\uDBFE\uDC03)/;

/** Takes every mark out of a text. */
export function withoutMarks(text: string): string {
  return text.includes(HIGH) ? text.replace(/\uDBFE[\uDC00-\uDC1F]/g, '') : text;
}

export function hasMarks(text: string): boolean {
  return text.includes(HIGH);
}

export interface FoundMark {
  readonly kind: 'start' | 'end' | 'element';
  readonly target: MarkTarget;
  readonly length: number;
}

/** Reads the mark that starts at an offset; undefined where there is none. */
export function markAt(text: string, offset: number): FoundMark | undefined {
  const kind = kindAt(text, offset);
  if (!kind) return undefined;
  const stop = text.indexOf(STOP, offset);
  if (stop === -1) return undefined;
  const parts = text
    .slice(offset + 2, stop)
    .split(SLASH)
    .map(readNumber);
  const [topicIndex = 0, itemIndex] = parts;
  return { kind, target: { topicIndex, itemIndex }, length: stop + 2 - offset };
}

function kindAt(text: string, offset: number): FoundMark['kind'] | undefined {
  if (text.startsWith(START, offset)) return 'start';
  if (text.startsWith(END, offset)) return 'end';
  return text.startsWith(ELEMENT, offset) ? 'element' : undefined;
}

function body(target: MarkTarget): string {
  const item = target.itemIndex === undefined ? '' : SLASH + writeNumber(target.itemIndex);
  return writeNumber(target.topicIndex) + item + STOP;
}

export function writeNumber(value: number): string {
  return Array.from(String(value), (digit) => HIGH + String.fromCharCode(ZERO + Number(digit))).join('');
}

export function readNumber(text: string): number {
  let value = 0;
  for (let at = 1; at < text.length; at += 2) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}
