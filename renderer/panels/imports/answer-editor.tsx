import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { StubAnswer } from '../../runtime/model';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { ModuleKey } from '../../state/module-store';
import { setAnswer } from '../../state/running';
import { zeroOf } from '../../state/select/import-supply';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { Import } from '../../wasm/model/module';
import type { FuncType } from '../../wasm/model/types';
import { showValType } from '../../wasm/show-type';
import { readValue } from '../../wasm/values/read-value';
import { MangledName } from '../mangled-name';
import styles from './imports.module.css';

type Kind = 'record' | 'return' | 'throw' | 'trap';
const KINDS: readonly Kind[] = ['record', 'return', 'throw', 'trap'];

interface AnswerEditorProps {
  readonly moduleKey: ModuleKey;
  readonly entry: Import;
  readonly type: FuncType;
  readonly onClose: () => void;
}

/** What the stub of one imported func does when it is called; it holds from the next instance on. */
export function AnswerEditor({ moduleKey, entry, type, onClose }: AnswerEditorProps) {
  const { t } = useTranslation(['imports', 'value']);
  const id = useId();
  const before = useInstances((state) => instanceOf(state, moduleKey).answers.find(({ importIndex }) => importIndex === entry.index));
  const [kind, setKind] = useState<Kind>(before === undefined || before.kind === 'sequence' ? 'record' : before.kind);
  const [values, setValues] = useState<readonly string[]>(before?.kind === 'return' ? before.values : type.results.map(zeroOf));
  const [message, setMessage] = useState(before?.kind === 'throw' ? before.message : t('answer.message'));
  const problems = type.results.map((result, place) => readValue(result, values[place] ?? ''));
  const refused = kind === 'return' && problems.some((problem) => !problem.ok);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refused) return;
    setAnswer(moduleKey, answerOf(entry.index, kind, values, message));
    onClose();
  };

  return (
    <form className={styles.editor} aria-label={t('answer.form', { name: entry.name.slice(0, 100) })} onSubmit={submit}>
      <h3 className={styles.title}>
        {t('answer.title')} <MangledName text={entry.name} />
      </h3>
      <div className={styles.row}>
        <label htmlFor={`${id}-kind`}>{t('answer.when')}</label>
        <select
          id={`${id}-kind`}
          className={styles.select}
          value={kind}
          onChange={(event) => setKind(KINDS.find((each) => each === event.target.value) ?? 'record')}
        >
          {KINDS.filter((each) => each !== 'return' || type.results.length > 0).map((each) => (
            <option key={each} value={each}>
              {t(`answer.kind.${each}`)}
            </option>
          ))}
        </select>
        {kind === 'return' &&
          type.results.map((result, place) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: a result is its place
              key={place}
              code
              label={t('answer.result', { place, type: showValType(result) })}
              value={values[place] ?? ''}
              invalid={problems[place]?.ok === false}
              onChange={(text) => setValues(values.with(place, text))}
            />
          ))}
        {kind === 'throw' && <TextField label={t('answer.text')} value={message} onChange={setMessage} />}
        <Button type="submit" look="main" disabled={refused} onPress={() => undefined}>
          {t('answer.keep')}
        </Button>
        <Button onPress={onClose}>{t('answer.cancel')}</Button>
      </div>
      {kind === 'return' &&
        problems.map((problem, place) =>
          problem.ok ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a result is its place
            <p key={place} role="alert" className={styles.problem}>
              {t(`value:${problem.reason.code.replace('value.', '')}`, { replace: problem.reason.facts })}
            </p>
          ),
        )}
      <p className={styles.hint}>{t('answer.later')}</p>
    </form>
  );
}

function answerOf(importIndex: number, kind: Kind, values: readonly string[], message: string): StubAnswer {
  switch (kind) {
    case 'return':
      return { importIndex, kind, values };
    case 'throw':
      return { importIndex, kind, message };
    case 'record':
    case 'trap':
      return { importIndex, kind };
    default:
      return kind satisfies never;
  }
}
