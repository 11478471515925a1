import clsx from 'clsx';
import type { HTMLAttributes, KeyboardEvent, Ref } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly id?: string;
  /** The accessible name, where no `label` element gives it. */
  readonly label?: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly disabled?: boolean;
  /** In the code font. */
  readonly code?: boolean;
  /** As wide as its place. */
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, value, onChange, onKeyDown, invalid, describedBy, code, wide, ...rest }: TextFieldProps) {
  return (
    <input
      {...rest}
      type="text"
      className={clsx(styles.field, code === true && styles.code, wide === true && styles.wide)}
      aria-label={label}
      aria-invalid={invalid === true ? true : undefined}
      aria-describedby={describedBy}
      placeholder={hint}
      value={value}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
