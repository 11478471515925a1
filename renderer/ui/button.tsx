import { clsx } from 'clsx';
import type { ReactNode, Ref } from 'react';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `main` is the one that the eye should find; `quiet` has no frame. */
  readonly look?: 'plain' | 'main' | 'quiet' | 'danger';
  readonly disabled?: boolean;
  /** The accessible name where the content is only an icon. */
  readonly label?: string;
  /** Hover text: a shortcut, the reason why it is disabled. */
  readonly title?: string;
  /** A square button that holds an icon. */
  readonly icon?: boolean;
  /** Makes it a toggle. */
  readonly pressed?: boolean;
  readonly type?: 'button' | 'submit';
  readonly describedBy?: string;
  /** A press with the mouse leaves the focus where it is. */
  readonly keepsFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, onPress, look = 'plain', disabled = false, icon = false, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      ref={rest.ref}
      type={type}
      className={clsx(styles.button, look !== 'plain' && styles[look], icon && styles.icon, rest.pressed && styles.on)}
      disabled={disabled}
      aria-label={rest.label}
      aria-pressed={rest.pressed}
      aria-describedby={rest.describedBy}
      title={rest.title ?? rest.label}
      onMouseDown={rest.keepsFocus === true ? (event) => event.preventDefault() : undefined}
      onClick={type === 'submit' ? undefined : onPress}
    >
      {children}
    </button>
  );
}
