import { useState } from 'react';
import type { PageDifference, RunningJekyll } from '../../../../shared/api/exact';
import type { Place } from '../../../document/place';
import { placeOfAddress } from '../../../document/place';
import { useFacts } from '../../../state/app-context';
import { Button } from '../../../ui/button';
import { differenceReport } from './difference-report';
import styles from './exact-badge.module.css';
import { exactMessages } from './exact-words';
import { Words } from './words';

interface DifferenceListProps {
  readonly path: string;
  readonly jekyll: RunningJekyll | undefined;
  readonly differences: readonly PageDifference[];
  readonly onPick: (place: Place) => void;
}

/** Where the built-in page differs from Jekyll's, each to be shown and to be reported. */
export function DifferenceList({ path, jekyll, differences, onPick }: DifferenceListProps) {
  const version = useFacts((facts) => facts.info?.version ?? '');
  if (differences.length === 0) return <p className={styles['muted']}>{exactMessages.noDifferences}</p>;
  return (
    <section aria-label={exactMessages.differences} className={styles['differences']}>
      <h3 className={styles['subtitle']}>{exactMessages.countDifferences(differences.length)}</h3>
      <p className={styles['muted']}>{exactMessages.differencesMean}</p>
      <ul className={styles['list']}>
        {differences.map((difference, index) => (
          <li key={`${String(index)} ${difference.element}`} className={styles['difference']}>
            <code className={styles['element']}>{lastOf(difference.element)}</code>
            <Snippet title={exactMessages.inBuiltIn} html={difference.builtIn} />
            <Snippet title={exactMessages.inJekyll} html={difference.exact} />
            <div className={styles['actions']}>
              <ShowButton question={difference.question} onPick={onPick} />
              <CopyButton text={differenceReport({ path, jekyll, version }, difference)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole way is in the report; the end of it says enough here. */
function lastOf(element: string): string {
  return element.split(' > ').slice(-3).join(' > ');
}

function Snippet({ title, html }: { readonly title: string; readonly html: string }) {
  return <Words title={title} words={html === '' ? exactMessages.nothing : html} />;
}

function ShowButton({
  question,
  onPick,
}: {
  readonly question: string | undefined;
  readonly onPick: (place: Place) => void;
}) {
  const place = question === undefined ? undefined : placeOfAddress(question);
  return place ? <Button onPress={() => onPick(place)}>{exactMessages.show}</Button> : null;
}

function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button icon="copy" onPress={copy}>
      {isCopied ? exactMessages.copied : exactMessages.copy}
    </Button>
  );
}
