import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import { Menu } from 'electron';

/** Gives text the menu that a browser's own would have: spelling, cut, copy, paste. */
export function showContextMenus(contents: WebContents): void {
  contents.on('context-menu', (_, params) => {
    const items = contextItems(contents, params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

function contextItems(contents: WebContents, params: ContextMenuParams): MenuItemConstructorOptions[] {
  if (params.isEditable) return [...spelling(contents, params), ...editing];
  return params.selectionText === '' ? [] : [{ role: 'copy' }];
}

const editing: MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { type: 'separator' },
  { role: 'selectAll' },
];

function spelling(contents: WebContents, params: ContextMenuParams): MenuItemConstructorOptions[] {
  if (params.misspelledWord === '') return [];
  const words = params.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => contents.replaceMisspelling(word),
  }));
  const learn = {
    label: `Add “${params.misspelledWord}” to the dictionary`,
    click: () => void contents.session.addWordToSpellCheckerDictionary(params.misspelledWord),
  };
  return [...words, learn, { type: 'separator' }];
}
