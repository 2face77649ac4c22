import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useMemo, useState } from 'react';
import { messages } from '../../messages';
import { useApp, useKeys, useView } from '../../state/app-context';
import { Icon } from '../../ui/icon';
import { KeyHint } from '../../ui/key-hint';
import { findEntries, paletteEntries } from './palette-entries';
import type { PaletteEntry } from './palette-entries';
import { useQuestionsInFiles } from './use-questions-in-files';
import styles from './palette.module.css';

const words = messages.palette;
const icons = { command: 'chevron-right', page: 'file', question: 'answer' } as const;

/** Everything by its name: commands, pages, questions. */
export function Palette() {
  const app = useApp();
  const isOpen = useView((view) => view.paletteOpen);
  return (
    <ModalOverlay
      className={styles['backdrop'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(paletteOpen) => app.view.setState({ paletteOpen })}
      isDismissable
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={words.label}>
          <Search />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search() {
  const app = useApp();
  const keys = useKeys();
  const [typed, setTyped] = useState('');
  const inFiles = useQuestionsInFiles();
  const entries = useMemo(() => paletteEntries(app, inFiles), [app, inFiles]);
  const found = useMemo(() => findEntries(entries, typed), [entries, typed]);
  const choose = (entry: PaletteEntry) => {
    app.view.setState({ paletteOpen: false });
    // The dialog gives the keyboard back when it has gone; what the command focuses comes after that.
    setTimeout(() => entry.run(), 0);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      {/* The palette was asked for; it takes the keyboard, and gives it back. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <SearchField aria-label={words.label} autoFocus className={styles['field'] ?? ''}>
        <Icon name="search" />
        {/* Autocomplete says which list it controls; a search box that has one is a combobox. */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/role-has-required-aria-props */}
        <Input role="combobox" aria-expanded className={styles['input'] ?? ''} placeholder={words.label} />
      </SearchField>
      <ListBox
        className={styles['list'] ?? ''}
        aria-label={words.label}
        items={found}
        dependencies={[found]}
        selectionMode="none"
        renderEmptyState={() => <p className={styles['empty']}>{words.empty}</p>}
      >
        {(entry) => (
          <ListBoxItem
            id={entry.id}
            textValue={entry.label}
            className={styles['item'] ?? ''}
            onAction={() => choose(entry)}
          >
            <span className={styles['icon']}>
              <Icon name={icons[entry.kind]} size={14} />
            </span>
            <span className={styles['label']}>{entry.label}</span>
            {entry.detail !== undefined && <span className={styles['detail']}>{entry.detail}</span>}
            {entry.command !== undefined && keys(entry.command) !== undefined && (
              <KeyHint keys={keys(entry.command) ?? ''} />
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
