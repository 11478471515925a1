import { useTranslation } from '../../locales/use-translation';
import type { CallField } from '../../state/select/call-form';
import styles from './call.module.css';

interface FieldInputProps {
  readonly id: string;
  readonly field: CallField;
  readonly text: string | null;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/** Members to choose among, or a line to write in. */
export function FieldInput({ id, field, text, invalid, describedBy, onChange }: FieldInputProps) {
  const { t } = useTranslation('call');
  const options = choices(field);
  const common = {
    id,
    'data-field': '',
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? true : undefined,
    disabled: text === null,
    value: text ?? '',
  } as const;
  if (options !== null) {
    return (
      <select {...common} className={styles.input} onChange={(event) => onChange(event.target.value)}>
        {text !== null && !options.includes(text) && <option value={text}>{t('chooseOne')}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      type="text"
      className={styles.input}
      inputMode={isNumeric(field) ? 'decimal' : 'text'}
      placeholder={text === null ? t('leftOut') : undefined}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function choices(field: CallField): readonly string[] | null {
  if (field.level === 'raw') return null;
  const type = field.type.kind === 'optional' ? field.type.inner : field.type;
  if (type.kind === 'boolean') return ['false', 'true'];
  return type.kind === 'enum' ? type.members.map(({ name }) => name) : null;
}

function isNumeric(field: CallField): boolean {
  return field.level === 'raw' ? typeof field.type === 'string' : field.type.kind === 'number' || field.type.kind === 'bigint';
}
