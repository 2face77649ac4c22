import type { PreviewNote } from '../../shared/api/preview-message';
import { elementOfLine } from './shown-lines';
import type { Picked } from './follow-clicks';

/** Says in the page what is wrong there. */
export interface ProblemNotes {
  /** Shows these and no others. */
  readonly show: (notes: readonly PreviewNote[]) => void;
  /** The page has moved below the notes. */
  readonly place: () => void;
}

/**
 * Notes lie over the page, below what they speak of, outside its body: the page is laid out as if they were not there.
 * What belongs to no answer stands at the top. A note of an answer leads to its line.
 */
export function problemNotes(onPick: (picked: Picked) => void): ProblemNotes {
  const list = notesElement();
  let shown: readonly { readonly note: PreviewNote; readonly element: HTMLElement }[] = [];
  const place = () => {
    let top = 0;
    for (const { note, element } of shown) {
      const box = boxOf(note);
      const left = (box?.left ?? 0) + window.scrollX;
      element.style.left = `${Math.max(0, left)}px`;
      element.style.maxWidth = `${Math.max(LEAST_WIDTH, box?.width ?? window.innerWidth)}px`;
      element.style.top = `${box ? box.bottom + window.scrollY : top}px`;
      if (!box) top += element.offsetHeight;
    }
  };
  return {
    show(notes) {
      if (JSON.stringify(notes) !== JSON.stringify(shown.map(({ note }) => note))) {
        shown = notes.map((note) => ({ note, element: noteElement(note, onPick) }));
        list.replaceChildren(...shown.map(({ element }) => element));
      }
      place();
    },
    place,
  };
}

const LEAST_WIDTH = 200;

/** Where what a note speaks of is shown; undefined where it is nowhere. */
function boxOf({ place, line }: PreviewNote): DOMRect | undefined {
  if (place === null) return undefined;
  const elements = [...document.querySelectorAll(`[data-ab-question="${place}"]`)];
  const element = (line === null ? undefined : elementOfLine(elements, line)) ?? elements.at(-1);
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 ? box : undefined;
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
function notesElement(): HTMLElement {
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
  return list;
}

const STYLE = `
  :host { all: initial; color-scheme: light; }
  p, button {
    position: absolute; box-sizing: border-box; width: max-content; margin: 2px 0 0; padding: 3px 8px;
    border: 1px solid #d98a85; border-inline-start: 3px solid #b3261e; border-radius: 4px;
    background: #fdebe9; color: #8c1b15; font: 12px/1.45 system-ui, sans-serif; text-align: start;
    overflow-wrap: anywhere; box-shadow: 0 1px 3px rgb(27 32 42 / 18%);
  }
  button { cursor: pointer; }
  button:focus-visible { outline: 2px solid #3653cf; outline-offset: 1px; }
`;
