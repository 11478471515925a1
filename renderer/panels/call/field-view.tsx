import { useId, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { CallField } from '../../state/select/call-form';
import { Name } from '../../ui/name';
import type { ValueReason } from '../../wasm/values/reading';
import styles from './call.module.css';
import { FieldInput } from './field-input';

interface FieldViewProps {
  readonly field: CallField;
  readonly index: number;
  /** Null: left out. */
  readonly text: string | null;
  readonly problem: ValueReason | null;
  /** True once the form was sent: then every problem shows. */
  readonly insist: boolean;
  readonly onChange: (text: string | null) => void;
}

/** A parameter: its name, its type, its field, and why it is refused. */
export function FieldView({ field, index, text, problem, insist, onChange }: FieldViewProps) {
  const { t } = useTranslation(['call', 'value']);
  const id = useId();
  const [touched, setTouched] = useState(false);
  const shown = problem !== null && (touched || insist) ? problem : null;
  const hint = hintCode(field);
  const name = field.name ?? t('param', { index });
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>
          <Name text={name} />
        </label>
        <bdi id={`${id}-type`} className={styles.type}>
          {field.typeText.slice(0, 200)}
        </bdi>
        {field.optional && (
          <label className={styles.leave}>
            <input type="checkbox" checked={text === null} onChange={(event) => onChange(event.target.checked ? null : '')} />
            {t('leaveOut')}
            <span className="visually-hidden"> {name}</span>
          </label>
        )}
      </div>
      <FieldInput
        id={id}
        field={field}
        text={text}
        invalid={shown !== null}
        describedBy={`${id}-type${shown === null ? '' : ` ${id}-problem`}`}
        onChange={(next) => {
          setTouched(true);
          onChange(next);
        }}
      />
      {hint !== null && shown === null && <p className={styles.hint}>{t(`hint.${hint}`)}</p>}
      <p id={`${id}-problem`} aria-live="polite" className={styles.problem} dir="auto">
        {shown !== null && reasonText(shown, t)}
      </p>
    </div>
  );
}

function reasonText({ code, facts }: ValueReason, t: ReturnType<typeof useTranslation>['t']): string {
  const reason = t(`value:${code.replace('value.', '')}`, { replace: facts });
  return typeof facts.at === 'number' ? t('value:atPlace', { index: facts.at, reason }) : reason;
}

/** Which word of help a field needs below it, or null where its type says it all. */
function hintCode(field: CallField): string | null {
  if (field.level === 'raw') {
    if (typeof field.type === 'string') return field.type === 'v128' ? 'v128' : null;
    if (field.type.heap === 'func' || typeof field.type.heap === 'number') return 'funcref';
    return field.type.heap === 'extern' || field.type.heap === 'any' ? 'externref' : null;
  }
  const type = field.type.kind === 'optional' ? field.type.inner : field.type;
  switch (type.kind) {
    case 'array':
    case 'typed-array':
      return 'list';
    case 'class':
      return 'instance';
    case 'any':
      return 'any';
    default:
      return null;
  }
}
