interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Keys that a reader uses in the page itself, with Ctrl or Cmd: copy, select all, zoom, and the page's ends. */
const PAGE_KEYS = new Set([
  'c',
  'a',
  'x',
  'v',
  '+',
  '-',
  '=',
  '0',
  'insert',
  'home',
  'end',
  'arrowup',
  'arrowdown',
]);

/** Whether a key pressed in the preview is meant for the app: its shortcuts work wherever the focus is. */
export function isAppKey({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (key === 'Control' || key === 'Meta' || key === 'Alt' || key === 'Shift') return false;
  if (/^F\d+$/.test(key)) return key !== 'F11' && key !== 'F12';
  if (altKey) return key === 'ArrowUp' || key === 'ArrowDown';
  return (ctrlKey || metaKey) && !PAGE_KEYS.has(key.toLowerCase());
}
