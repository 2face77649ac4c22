import type { MenuItemConstructorOptions } from 'electron';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds the items of a developer: reload, developer tools. */
  readonly development: boolean;
  /** Runs a command of the renderer by its id (`page.save`). */
  readonly run: (command: string) => void;
}

type Items = MenuItemConstructorOptions[];

/**
 * The menu bar, with the platform's roles and accelerators. An item with a command only tells the renderer, which
 * has the same key in its own list: the accelerator is shown here and not registered, so that it runs once.
 */
export function menuTemplate(options: MenuOptions): Items {
  const mac = options.platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: fileItems(options, mac) },
    { label: '&Edit', submenu: editItems(options) },
    { label: '&View', submenu: viewItems(options) },
    { label: '&Go', submenu: goItems(options) },
    { role: 'windowMenu' },
    { role: 'help', label: '&Help', submenu: helpItems(options) },
  ];
}

function fileItems({ run }: MenuOptions, mac: boolean): Items {
  return [
    item(run, 'Open Repository…', 'repository.open', 'CmdOrCtrl+O'),
    item(run, 'Open Sample Repository', 'repository.open-sample'),
    item(run, 'Close Repository', 'repository.close'),
    separator,
    item(run, 'Save', 'page.save', 'CmdOrCtrl+S'),
    item(run, 'Save All', 'page.save-all', 'CmdOrCtrl+Shift+S'),
    item(run, 'Commit Changes…', 'changes.commit', 'CmdOrCtrl+Enter'),
    separator,
    mac ? { role: 'close' } : { role: 'quit', label: 'E&xit' },
  ];
}

function editItems({ run }: MenuOptions): Items {
  return [
    item(run, 'Undo', 'edit.undo', 'CmdOrCtrl+Z'),
    item(run, 'Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'pasteAndMatchStyle' },
    { role: 'selectAll' },
    separator,
    item(run, 'Add Question', 'question.add', 'CmdOrCtrl+Shift+Enter'),
    item(run, 'Add Topic', 'topic.add'),
    item(run, 'Move Up', 'question.move-up', 'Alt+Up'),
    item(run, 'Move Down', 'question.move-down', 'Alt+Down'),
  ];
}

function viewItems({ run, development }: MenuOptions): Items {
  const developer: Items = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    item(run, 'Everything…', 'app.palette', 'CmdOrCtrl+K'),
    item(run, 'Source View', 'view.source', 'CmdOrCtrl+\\'),
    separator,
    {
      label: 'Preview',
      submenu: [
        item(run, 'Whole Page or One Answer', 'preview.scope', 'CmdOrCtrl+Shift+P'),
        separator,
        item(run, 'Next Width', 'preview.next-width', 'CmdOrCtrl+Shift+D'),
        item(run, 'As Wide as Its Pane', 'preview.width-pane'),
        item(run, 'Phone', 'preview.width-phone'),
        item(run, 'Tablet', 'preview.width-tablet'),
        item(run, 'Desktop', 'preview.width-desktop'),
      ],
    },
    {
      label: 'Theme',
      submenu: [
        item(run, 'As the System', 'theme.system'),
        item(run, 'Light', 'theme.light'),
        item(run, 'Dark', 'theme.dark'),
      ],
    },
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(development ? developer : []),
  ];
}

function goItems({ run }: MenuOptions): Items {
  return [
    item(run, 'Next Problem', 'problem.next', 'F8'),
    item(run, 'Previous Problem', 'problem.previous', 'Shift+F8'),
    separator,
    item(run, 'Next Part of the Window', 'view.next-region', 'F6'),
    item(run, 'Previous Part of the Window', 'view.previous-region', 'Shift+F6'),
    separator,
    item(run, 'Pages', 'view.pages', 'CmdOrCtrl+Shift+E'),
    item(run, 'Changes', 'view.changes', 'CmdOrCtrl+Shift+G'),
    item(run, 'History', 'view.history', 'CmdOrCtrl+Shift+H'),
  ];
}

function helpItems({ run, platform }: MenuOptions): Items {
  return [
    item(run, 'Keyboard Shortcuts', 'app.shortcuts'),
    ...(platform === 'darwin' ? [] : [{ role: 'about' as const }]),
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function item(
  run: MenuOptions['run'],
  label: string,
  command: string,
  accelerator?: string,
): MenuItemConstructorOptions {
  const click = (): void => run(command);
  if (accelerator === undefined) return { label, click };
  return { label, click, accelerator, registerAccelerator: false };
}
