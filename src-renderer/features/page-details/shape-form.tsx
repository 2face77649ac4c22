import type { FaqShape } from '../../../shared/faq/document';
import type { ShapeKeys } from '../../../shared/faq/shape-keys';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { foundWords } from './found-words';
import { messages } from './messages';
import { FolderFields, ShapeFields } from './shape-fields';
import styles from './shape-section.module.css';
import type { ShapeChoice } from './use-shape-choice';

const words = messages.shape;

export interface ShapeFormProps {
  readonly choice: ShapeChoice;
  readonly keys: ShapeKeys;
  readonly holder: FaqShape['holder'];
}

/** The choice of keys, what they find, and the buttons that make it count. */
export function ShapeForm({ choice, keys, holder }: ShapeFormProps) {
  return (
    <div className={styles['form']}>
      {holder === 'folder' ? (
        <FolderFields choice={choice} keys={keys} />
      ) : (
        <ShapeFields choice={choice} keys={keys} />
      )}
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
