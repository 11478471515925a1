import { useId } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { TextField } from '../../ui/text-field';
import type { ValType } from '../../wasm/model/types';
import { showValType } from '../../wasm/show-type';
import { readValue } from '../../wasm/values/read-value';
import styles from './imports.module.css';

/** Texts for what one call returns, one for each result type. */
export type ResultTexts = readonly string[];

export function areRefused(types: readonly ValType[], texts: ResultTexts): boolean {
  return types.some((type, index) => !readValue(type, texts[index] ?? '').ok);
}

interface ResultFieldsProps {
  readonly types: readonly ValType[];
  readonly texts: ResultTexts;
  /** A field's accessible name. */
  readonly label: (index: number, type: string) => string;
  readonly onChange: (texts: ResultTexts) => void;
}

/** A field for each result of one call, and below them why one is refused. */
export function ResultFields({ types, texts, label, onChange }: ResultFieldsProps) {
  const { t } = useTranslation('value');
  const id = useId();
  const readings = types.map((type, index) => readValue(type, texts[index] ?? ''));
  return (
    <div className={styles.results}>
      {types.map((type, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a result is its index
          key={index}
          code
          label={label(index, showValType(type))}
          value={texts[index] ?? ''}
          {...(readings[index]?.ok === false && { invalid: true, describedBy: `${id}-${index}` })}
          onChange={(text) => onChange(texts.with(index, text))}
        />
      ))}
      {readings.map((reading, index) =>
        reading.ok ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a result is its index
          <p key={index} id={`${id}-${index}`} role="alert" className={styles.problem}>
            {t(reading.reason.code.replace('value.', ''), { replace: reading.reason.facts })}
          </p>
        ),
      )}
    </div>
  );
}
