import type { FaqDocument } from '../../../shared/faq/document';
import type { RepoPath } from '../../../shared/text/repo-path';
import { Button } from '../../ui/button';
import { messages } from './messages';
import styles from './shape-section.module.css';
import { ShapeForm } from './shape-form';
import { shapeWords } from './shape-words';
import { useShapeChoice } from './use-shape-choice';

export interface ShapeSectionProps {
  readonly faq: FaqDocument;
  readonly path: RepoPath;
  readonly frozen: boolean;
}

/** How the file keeps its questions: in words, and as a choice of its keys. */
export function ShapeSection({ faq, path, frozen }: ShapeSectionProps) {
  const choice = useShapeChoice(faq, path);
  const words = messages.shape;
  return (
    <section className={styles['section']} aria-label={words.title}>
      <div className={styles['head']}>
        <h2 className={styles['heading']}>
          {faq.shape.holder === 'folder' ? words.folderTitle : words.title}
        </h2>
        {!choice.keys && (
          <Button look="quiet" isDisabled={frozen} onPress={choice.begin}>
            {words.change}
          </Button>
        )}
      </div>
      <p className={styles['words']}>
        {shapeWords(faq.shape)}
        {choice.rule && ` ${choice.isOwn ? words.ownRule : words.otherRule(choice.rule.files)}`}
      </p>
      {choice.keys && <ShapeForm choice={choice} keys={choice.keys} holder={faq.shape.holder} />}
    </section>
  );
}
