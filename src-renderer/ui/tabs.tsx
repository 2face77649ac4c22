import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Badge } from './badge';
import styles from './tabs.module.css';

export interface TabEntry<K extends string> {
  readonly id: K;
  readonly label: string;
  /** A number that asks for action; none is shown for 0. */
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<K>[];
  readonly selected: K;
  readonly onSelect: (id: K) => void;
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) {
  const select = (key: unknown) => {
    const chosen = tabs.find((tab) => tab.id === key);
    if (chosen) onSelect(chosen.id);
  };
  return (
    <AriaTabs className={styles['tabs'] ?? ''} selectedKey={selected} onSelectionChange={select}>
      <TabList className={styles['list'] ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles['tab'] ?? ''}>
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <Badge look="quiet">{tab.count}</Badge>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles['panel'] ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
