import type { PreviewNote } from '../../shared/api/preview-message';
import { elementOfLine } from './shown-lines';
import type { Picked } from './follow-clicks';
import { groundOf, noteRoom } from './note-room';

/** Says in the page what is wrong there. */
export interface ProblemNotes {
  /** Shows these and no others: new ones when the writer pauses. */
  readonly show: (notes: readonly PreviewNote[]) => void;
  /** The page has moved below the notes. */
  readonly place: () => void;
  /** The page is shown that much smaller than it is, at most 1: the notes stay as large as they are. */
  readonly scale: (scale: number) => void;
}

export interface NoteActions {
  readonly onPick: (picked: Picked) => void;
  /** Runs a change of the page; what is in hand stays where it is on the screen. */
  readonly keepInSight: (change: () => void) => void;
}

/**
 * Notes lie over the page, outside its body, each below what it speaks of, where the page makes room for it. What
 * belongs to no answer stands at the top. A note of an answer leads to its line.
 */
export function problemNotes({ onPick, keepInSight }: NoteActions): ProblemNotes {
  const { host, list } = notesElement();
  const room = noteRoom();
  let shown: readonly ShownNote[] = [];
  let isFirst = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const place = () => placeNotes(shown, room);
  const take = (notes: readonly PreviewNote[]) => {
    if (!isSame(notes, shown)) {
      const known = new Map(shown.map((one) => [keyOf(one.note), one]));
      shown = notes.map((note) => known.get(keyOf(note)) ?? { note, element: noteElement(note, onPick) });
      list.replaceChildren(...shown.map(({ element }) => element));
    }
    place();
  };
  return {
    show(notes) {
      clearTimeout(waiting);
      const known = new Set(shown.map(({ note }) => keyOf(note)));
      const isHalfTyped = !isFirst && notes.some((note) => !known.has(keyOf(note)));
      isFirst = false;
      take(isHalfTyped ? notes.filter((note) => known.has(keyOf(note))) : notes);
      // A tag is wrong until it is typed to its end: the page below would move with each one.
      if (isHalfTyped) waiting = setTimeout(() => keepInSight(() => take(notes)), PAUSE_MS);
    },
    place,
    scale(scale) {
      host.style.fontSize = `${LETTERS / scale}px`;
      place();
    },
  };
}

/** The size of letters, in pixels of the screen. */
const LETTERS = 12;
const PAUSE_MS = 500;
/** The least width of a note, and what is between it and the words around it, in sizes of its letters. */
const LEAST_WIDTH = 16;
const GAP = 0.25;

interface ShownNote {
  readonly note: PreviewNote;
  readonly element: HTMLElement;
}

function isSame(notes: readonly PreviewNote[], shown: readonly ShownNote[]): boolean {
  return notes.length === shown.length && notes.every((note, at) => keyOf(note) === keyOf(shown[at]?.note));
}

function keyOf(note: PreviewNote | undefined): string {
  return JSON.stringify(note);
}

function placeNotes(shown: readonly ShownNote[], room: ReturnType<typeof noteRoom>): void {
  room.clear();
  const grounds = new Map<Element | undefined, HTMLElement[]>();
  for (const { note, element } of shown) {
    const ground = groundOfNote(note);
    grounds.set(ground, [...(grounds.get(ground) ?? []), element]);
    setWidth(element, ground?.getBoundingClientRect());
  }
  const heights = new Map([...grounds].map(([ground, notes]) => [ground, heightOf(notes)]));
  const below = [...heights].flatMap(([ground, height]) => (ground ? [[ground, height] as const] : []));
  room.makeAtTop(heights.get(undefined) ?? 0);
  room.make(new Map(below));
  for (const [ground, notes] of grounds) {
    let top = ground ? ground.getBoundingClientRect().bottom + window.scrollY : 0;
    for (const element of notes) {
      element.style.top = `${top + lettersOf(element) * GAP}px`;
      top += heightOf([element]);
    }
  }
}

/** What a note stands below; undefined where that is nowhere on the page. */
function groundOfNote({ place, line }: PreviewNote): Element | undefined {
  if (place === null) return undefined;
  const elements = [...document.querySelectorAll(`[data-ab-question="${place}"]`)];
  const element = (line === null ? undefined : elementOfLine(elements, line)) ?? elements.at(-1);
  const ground = element && groundOf(element);
  return ground && ground !== document.documentElement && ground.getBoundingClientRect().width > 0
    ? ground
    : undefined;
}

/** As wide as what it speaks of, within the window. */
function setWidth(element: HTMLElement, box: DOMRect | undefined): void {
  const page = document.documentElement.clientWidth;
  const width = Math.min(Math.max(LEAST_WIDTH * lettersOf(element), box?.width ?? page), page);
  const left = Math.max(0, Math.min(box?.left ?? 0, page - width));
  element.style.maxWidth = `${width}px`;
  element.style.left = `${left + window.scrollX}px`;
}

function heightOf(notes: readonly HTMLElement[]): number {
  return notes.reduce((height, note) => height + note.offsetHeight + 2 * GAP * lettersOf(note), 0);
}

/** The size of a note's letters, in the page's pixels. */
function lettersOf(note: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(note).fontSize);
}

function noteElement({ place, line, text }: PreviewNote, onPick: (picked: Picked) => void): HTMLElement {
  const element = document.createElement(place === null ? 'p' : 'button');
  element.textContent = text;
  if (place !== null) {
    element.addEventListener('click', (event) => {
      if (event.isTrusted) onPick({ place, line: line ?? undefined });
    });
  }
  return element;
}

/** The notes' own ground, which the page's styles don't reach; in the page's own direction of reading. */
function notesElement(): { readonly host: HTMLElement; readonly list: HTMLElement } {
  const host = document.createElement('div');
  host.setAttribute('data-ab-own', 'notes');
  Object.assign(host.style, { position: 'absolute', top: '0', left: '0', zIndex: '2147483647' });
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const list = document.createElement('div');
  list.setAttribute('role', 'status');
  root.append(list);
  document.documentElement.append(host);
  return { host, list };
}

const STYLE = `
  :host { all: initial; color-scheme: light; font-size: ${LETTERS}px; }
  p, button {
    position: absolute; box-sizing: border-box; width: max-content; margin: 0; padding: 0.25em 0.65em;
    border: 0.08em solid #d98a85; border-inline-start: 0.25em solid #b3261e; border-radius: 0.33em;
    background: #fdebe9; color: #8c1b15; font: 1em/1.45 system-ui, sans-serif; text-align: start;
    overflow-wrap: anywhere; box-shadow: 0 0.08em 0.25em rgb(27 32 42 / 18%);
  }
  button { cursor: pointer; }
  button:focus-visible { outline: 0.16em solid #3653cf; outline-offset: 0.08em; }
`;
