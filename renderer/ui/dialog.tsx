import { clsx } from 'clsx';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** The title is only read out by screen readers. */
  readonly hideTitle?: boolean;
  /** An alert dialog waits for an answer and says its text at once. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly wide?: boolean;
  /** As large as the window has room: for what scrolls a part of itself. */
  readonly sheet?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Modal: the platform keeps the focus inside, closes on Escape and gives the focus back. Mounted means open. */
export function Dialog({
  title,
  hideTitle = false,
  role = 'dialog',
  wide = false,
  sheet = false,
  onClose,
  children,
  actions,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A layout effect: a dialog that has left the page by the time it is closed gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role={role}
      className={clsx(styles.dialog, wide && styles.wide, sheet && styles.sheet)}
      aria-labelledby={`${id}-title`}
      aria-describedby={role === 'alertdialog' ? `${id}-text` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.body}>
        <h2 id={`${id}-title`} className={clsx(styles.title, hideTitle && 'visually-hidden')}>
          {title}
        </h2>
        <div id={`${id}-text`} className={styles.content}>
          {children}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
