import type { ReactNode } from 'react';
import { deviceWidths } from '../../../shared/api/preview-look';
import type { PreviewLook, PreviewWidth } from '../../../shared/api/preview-look';
import { useApp, useFacts, useKeys } from '../../state/app-context';
import { setPreviewLook } from '../../state/set-preview-look';
import { Segments } from '../../ui/segments';
import type { Segment } from '../../ui/segments';
import { messages } from './messages';
import styles from './preview-toolbar.module.css';

export interface PreviewToolbarProps {
  /** How much smaller than it is the page is shown, at most 1. */
  readonly scale: number;
  /** What the preview says of the page it shows, at the end of the row. */
  readonly children?: ReactNode;
}

const words = messages.look;

/** How the page is shown: all of it or one answer, and how wide. */
export function PreviewToolbar({ scale, children }: PreviewToolbarProps) {
  const app = useApp();
  const keys = useKeys();
  const { scope, width } = useFacts((facts) => facts.settings.preview);
  return (
    <div className={styles['bar']}>
      <Segments<PreviewLook['scope']>
        label={words.scope}
        selected={scope}
        onSelect={(chosen) => void setPreviewLook(app, { scope: chosen })}
        segments={[
          { id: 'page', label: words.page, hint: words.pageHint, keys: keys('preview.scope') },
          { id: 'answer', label: words.answer, hint: words.answerHint, keys: keys('preview.scope') },
        ]}
      />
      <Segments<PreviewWidth>
        label={words.width}
        selected={width}
        onSelect={(chosen) => void setPreviewLook(app, { width: chosen })}
        segments={widths.map((segment) => ({ ...segment, keys: keys('preview.next-width') }))}
      />
      {width !== 'pane' && (
        <output className={styles['scale']} title={words.sizeDetail(deviceWidths[width], scale)}>
          <span className={styles['pixels']}>{words.pixels(deviceWidths[width])}</span>
          {scale < 1 && words.scale(scale)}
        </output>
      )}
      <div className={styles['end']}>{children}</div>
    </div>
  );
}

const widths: readonly Segment<PreviewWidth>[] = [
  { id: 'pane', label: words.pane, icon: 'width-pane' },
  { id: 'phone', label: words.phone(deviceWidths.phone), icon: 'width-phone' },
  { id: 'tablet', label: words.tablet(deviceWidths.tablet), icon: 'width-tablet' },
  { id: 'desktop', label: words.desktop(deviceWidths.desktop), icon: 'width-desktop' },
];
