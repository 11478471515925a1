import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { callRequest, draftKey, draftOf, setDraft, useDrafts } from '../../state/call-drafts';
import { call } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { ModuleKey } from '../../state/module-store';
import type { CallField, CallForm } from '../../state/select/call-form';
import { useCallFocus } from '../../state/view-store';
import { Button } from '../../ui/button';
import { readGlueValue } from '../../wasm/glue/value';
import { readValue } from '../../wasm/values/read-value';
import type { ValueReason } from '../../wasm/values/reading';
import { docText } from '../doc-text';
import { MangledName } from '../mangled-name';
import styles from './call.module.css';
import { FieldView } from './field-view';

/** One field a parameter; what is wrong is refused where it was written. */
export function CallFormView({ moduleKey, form }: { readonly moduleKey: ModuleKey; readonly form: CallForm }) {
  const { t } = useTranslation('call');
  const element = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const busy = useInstances((state) => ['running', 'instantiating'].includes(instanceOf(state, moduleKey).status));
  const key = draftKey(moduleKey, form);
  const kept = useDrafts((state) => state.drafts[key]);
  const draft = draftOf({ drafts: kept === undefined ? {} : { [key]: kept } }, key, form.fields);
  const problems = form.fields.map((field, index) => fieldProblem(field, draft[index] ?? null));
  const doc = docText(form.doc, form.name, moduleKey, t);
  useFocusOnRequest(element);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const refused = problems.findIndex((problem) => problem !== null);
    if (refused >= 0) element.current?.querySelectorAll<HTMLElement>('[data-field]')[refused]?.focus();
    else if (!busy) void call(moduleKey, callRequest(form, draft));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={t('form', { name: form.name.slice(0, 200) })}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <h3 className={styles.title}>
        {t('call')} <MangledName text={form.name} of={form.mangled} />
      </h3>
      {form.fields.length === 0 && <p className={styles.hint}>{t('noParams')}</p>}
      {form.fields.map((field, index) => (
        <FieldView
          // biome-ignore lint/suspicious/noArrayIndexKey: a parameter is its index
          key={index}
          field={field}
          index={index}
          text={draft[index] ?? null}
          problem={problems[index] ?? null}
          insist={tried}
          onChange={(text) => setDraft(key, draft.with(index, text))}
        />
      ))}
      <div className={styles.row}>
        <Button type="submit" look="main" disabled={busy} onPress={() => undefined}>
          {t('call')}
        </Button>
        <span className={styles.keys}>{t('keys')}</span>
      </div>
      {doc !== null && <p className={styles.doc}>{withCode(doc.slice(0, 1000))}</p>}
    </form>
  );
}

/** Why a field's text is refused, or null when it is a value of its type. */
function fieldProblem(field: CallField, text: string | null): ValueReason | null {
  const reading = field.level === 'raw' ? readValue(field.type, text ?? '') : readGlueValue(field.type, text);
  return reading.ok ? null : reading.reason;
}

/** A doc comment's words between backticks are code. */
function withCode(doc: string): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move
  return doc.split(/`([^`\n]+)`/).map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}

/** Enter on a row of Exports asks for the form: its first field takes the focus. */
function useFocusOnRequest(element: React.RefObject<HTMLFormElement | null>): void {
  const request = useCallFocus((state) => state.count);
  const seen = useRef(request);
  useEffect(() => {
    if (seen.current === request) return;
    seen.current = request;
    element.current?.querySelector<HTMLElement>('[data-field], button')?.focus();
  }, [request, element]);
}
