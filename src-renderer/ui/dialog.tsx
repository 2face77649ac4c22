import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The answers, the one that is offered first at the end. */
  readonly actions: ReactNode;
  readonly open: boolean;
  /** Escape, or a click outside. */
  readonly onDismiss: () => void;
  readonly role?: 'dialog' | 'alertdialog';
}

/** A question that can't wait. An inline word is better wherever it will do. */
export function Dialog({ title, children, actions, open, onDismiss, role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      className={styles['backdrop'] ?? ''}
      isOpen={open}
      onOpenChange={(nowOpen) => nowOpen || onDismiss()}
      isDismissable
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''} role={role}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <div className={styles['body']}>{children}</div>
          <div className={styles['actions']}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
