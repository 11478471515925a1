import type { KeyboardEvent, Ref } from 'react';
import styles from './text-field.module.css';

interface SearchFieldProps {
  /** The accessible name, and the hint while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A one-line field that narrows or looks through what is below it; Escape empties it. */
export function SearchField({ label, value, onChange, onKeyDown, ref }: SearchFieldProps) {
  return (
    <input
      ref={ref}
      type="search"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={value}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }
        onKeyDown?.(event);
      }}
    />
  );
}
