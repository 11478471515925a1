import styles from './select.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly title?: string;
}

interface SelectProps<Value extends string> {
  /** Its accessible name; a visible label stands beside it where there is room. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** The system's own list: it opens, searches and speaks as people of that system expect. */
export function Select<Value extends string>({ label, value, choices, onChange, disabled = false }: SelectProps<Value>) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      title={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} title={choice.title}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
