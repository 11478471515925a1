import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { StubAnswer } from '../../runtime/model';
import { setAnswer } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { ModuleKey } from '../../state/module-store';
import { zeroOf } from '../../state/select/import-supply';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import type { Import } from '../../wasm/model/module';
import type { FuncType } from '../../wasm/model/types';
import { MangledName } from '../mangled-name';
import styles from './imports.module.css';
import { areRefused, ResultFields, type ResultTexts } from './result-fields';
import { SequenceFields } from './sequence-fields';

type Kind = StubAnswer['kind'];

/** How many calls an answer of each kind gives results for. A new kind does not compile before it stands here; its order here is the list's. */
const CALLS_ANSWERED = { record: 'none', return: 'one', sequence: 'many', throw: 'none', trap: 'none' } as const satisfies Record<
  Kind,
  'none' | 'one' | 'many'
>;

function isKind(text: string): text is Kind {
  return Object.hasOwn(CALLS_ANSWERED, text);
}

/** What the form holds. A text of one kind is kept while another kind is looked at. */
interface Draft {
  readonly kind: Kind;
  /** `return` gives the first row, `sequence` all of them; never empty. */
  readonly rows: readonly ResultTexts[];
  readonly message: string;
}

interface AnswerEditorProps {
  readonly moduleKey: ModuleKey;
  readonly entry: Import;
  readonly type: FuncType;
  readonly onClose: () => void;
}

/** What the stub of one imported func does when it is called; it holds from the next instance on. */
export function AnswerEditor({ moduleKey, entry, type: { results }, onClose }: AnswerEditorProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const before = useInstances((state) => instanceOf(state, moduleKey).answers.find(({ importIndex }) => importIndex === entry.index));
  const zeros = results.map(zeroOf);
  const kinds = Object.keys(CALLS_ANSWERED)
    .filter(isKind)
    .filter((kind) => CALLS_ANSWERED[kind] === 'none' || results.length > 0);
  const [draft, setDraft] = useState<Draft>(() => draftOf(before, kinds, zeros, t('answer.message')));
  const { kind, rows, message } = draft;
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const refused = answeredRows(draft).some((texts) => areRefused(results, texts));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (refused) return;
    setAnswer(moduleKey, answerOf(entry.index, draft));
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
          onChange={({ target }) => change({ kind: kinds.find((each) => each === target.value) ?? 'record' })}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`answer.kind.${each}`)}
            </option>
          ))}
        </select>
        {CALLS_ANSWERED[kind] === 'one' && (
          <ResultFields
            types={results}
            texts={rows[0] ?? zeros}
            label={(index, type) => t('answer.result', { index, type })}
            onChange={(texts) => change({ rows: rows.with(0, texts) })}
          />
        )}
        {kind === 'throw' && <TextField label={t('answer.text')} value={message} onChange={(text) => change({ message: text })} />}
        <Button type="submit" look="main" disabled={refused} onPress={() => undefined}>
          {t('answer.keep')}
        </Button>
        <Button onPress={onClose}>{t('answer.cancel')}</Button>
      </div>
      {CALLS_ANSWERED[kind] === 'many' && (
        <SequenceFields types={results} rows={rows} zeros={zeros} onChange={(changed) => change({ rows: changed })} />
      )}
      <p className={styles.hint}>{t('answer.later')}</p>
    </form>
  );
}

/** What is kept already, or a record. A rebuilt module may import the func with other results: then texts that are missing are zeros. */
function draftOf(before: StubAnswer | undefined, kinds: readonly Kind[], zeros: ResultTexts, message: string): Draft {
  const kind = before !== undefined && kinds.includes(before.kind) ? before.kind : 'record';
  const rows = rowsOf(before).map((texts) => zeros.map((zero, index) => texts[index] ?? zero));
  return { kind, rows: rows.length === 0 ? [zeros] : rows, message: before?.kind === 'throw' ? before.message : message };
}

function rowsOf(answer: StubAnswer | undefined): readonly ResultTexts[] {
  if (answer?.kind === 'sequence') return answer.values;
  return answer?.kind === 'return' ? [answer.values] : [];
}

/** The rows that an answer of the chosen kind is made of. */
function answeredRows({ kind, rows }: Draft): readonly ResultTexts[] {
  switch (CALLS_ANSWERED[kind]) {
    case 'none':
      return [];
    case 'one':
      return rows.slice(0, 1);
    default:
      return rows;
  }
}

function answerOf(importIndex: number, { kind, rows, message }: Draft): StubAnswer {
  switch (kind) {
    case 'return':
      return { importIndex, kind, values: rows[0] ?? [] };
    case 'sequence':
      return { importIndex, kind, values: rows };
    case 'throw':
      return { importIndex, kind, message };
    case 'record':
    case 'trap':
      return { importIndex, kind };
    default:
      return kind satisfies never;
  }
}
