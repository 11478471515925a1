import { clsx } from 'clsx';
import { type MouseEvent, type ReactNode, type Ref, useState } from 'react';
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

/** A button that is disabled while it has the focus keeps it, and does nothing: else the focus would be nowhere once it is enabled again. */
export function Button({ children, onPress, look = 'plain', disabled = false, icon = false, type = 'button', ...rest }: ButtonProps) {
  const [focused, setFocused] = useState(false);
  const press = (event: MouseEvent) => {
    if (disabled) event.preventDefault();
    else if (type !== 'submit') onPress();
  };
  return (
    <button
      ref={rest.ref}
      type={type}
      className={clsx(styles.button, look !== 'plain' && styles[look], icon && styles.icon, rest.pressed && styles.on)}
      disabled={disabled && !focused}
      aria-disabled={disabled && focused ? true : undefined}
      aria-label={rest.label}
      aria-pressed={rest.pressed}
      aria-describedby={rest.describedBy}
      title={rest.title ?? rest.label}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onMouseDown={rest.keepsFocus === true ? (event) => event.preventDefault() : undefined}
      onClick={press}
    >
      {children}
    </button>
  );
}
