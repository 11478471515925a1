import { useId } from 'react';
import styles from './field.module.css';
import { TextField } from './text-field';

interface LabelledFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, in the place of the hint. */
  readonly error: string | null;
  readonly hint: string;
}

export function LabelledField({ label, value, onChange, error, hint }: LabelledFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <TextField wide id={id} value={value} onChange={onChange} invalid={error !== null} describedBy={`${id}-said`} />
      <p id={`${id}-said`} className={error === null ? styles.hint : styles.error}>
        {error ?? hint}
      </p>
    </div>
  );
}
