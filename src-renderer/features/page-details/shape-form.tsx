import type { ShapeKeys } from '../../../shared/faq/shape-keys';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { foundWords } from './found-words';
import { messages } from './messages';
import { ShapeFields } from './shape-fields';
import styles from './shape-section.module.css';
import type { ShapeChoice } from './use-shape-choice';

const words = messages.shape;

/** The choice of keys, what they find, and the buttons that make it count. */
export function ShapeForm({ choice, keys }: { readonly choice: ShapeChoice; readonly keys: ShapeKeys }) {
  return (
    <div className={styles['form']}>
      <ShapeFields choice={choice} keys={keys} />
      <output className={styles['found']}>{words.found(foundWords(choice.found))}</output>
      {choice.refusal !== undefined && (
        <Notice look="danger" title={words.notKept}>
          {choice.refusal}
        </Notice>
      )}
      <div className={styles['actions']}>
        <Button look="primary" isDisabled={choice.isBusy || !choice.found} onPress={choice.keep}>
          {words.keep}
        </Button>
        <Button isDisabled={choice.isBusy} onPress={choice.cancel}>
          {words.cancel}
        </Button>
        {choice.isOwn && (
          <Button look="quiet" isDisabled={choice.isBusy} onPress={choice.asFound}>
            {words.asFound}
          </Button>
        )}
      </div>
      <p className={styles['words']}>
        {choice.isOwn ? words.asFoundDetail(foundWords(choice.foundWithout)) : words.keepDetail}
      </p>
    </div>
  );
}
