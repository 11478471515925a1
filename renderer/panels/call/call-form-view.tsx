import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { call } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { ModuleKey } from '../../state/module-store';
import type { CallForm } from '../../state/select/call-form';
import { useCallFocus } from '../../state/view-store';
import { Button } from '../../ui/button';
import { MangledName } from '../mangled-name';
import styles from './call.module.css';
import { draftKey, draftOf, setDraft, useDrafts } from './call-drafts';
import { fieldProblem } from './field-problem';
import { FieldView } from './field-view';
import { wishOf } from './wish-of';

/** One field a parameter; what is wrong is refused where it was written. */
export function CallFormView({ moduleKey, form }: { readonly moduleKey: ModuleKey; readonly form: CallForm }) {
  const { t } = useTranslation('call');
  const element = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const busy = useInstances((state) => ['running', 'instantiating'].includes(instanceOf(state, moduleKey).status));
  const key = draftKey(moduleKey, form);
  const kept = useDrafts((state) => state.drafts[key]);
  const draft = draftOf({ drafts: kept === undefined ? {} : { [key]: kept } }, key, form.fields);
  const problems = form.fields.map((field, place) => fieldProblem(field, draft[place] ?? null));
  useFocusOnWish(element);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const refused = problems.findIndex((problem) => problem !== null);
    if (refused >= 0) element.current?.querySelectorAll<HTMLElement>('[data-field]')[refused]?.focus();
    else if (!busy) void call(moduleKey, wishOf(form, draft));
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
      {form.doc !== null && <p className={styles.doc}>{docText(form.doc.slice(0, 1000))}</p>}
      {form.fields.length === 0 && <p className={styles.hint}>{t('noParams')}</p>}
      {form.fields.map((field, place) => (
        <FieldView
          // biome-ignore lint/suspicious/noArrayIndexKey: a parameter is its place
          key={place}
          field={field}
          place={place}
          text={draft[place] ?? null}
          problem={problems[place] ?? null}
          insist={tried}
          onChange={(text) => setDraft(key, draft.with(place, text))}
        />
      ))}
      <div className={styles.row}>
        <Button type="submit" look="main" disabled={busy} onPress={() => undefined}>
          {t('call')}
        </Button>
        <span className={styles.keys}>{t('keys')}</span>
      </div>
    </form>
  );
}

/** A doc comment's words between backticks are code. */
function docText(doc: string): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move
  return doc.split(/`([^`\n]+)`/).map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
}

/** Enter on an export row leads here. */
function useFocusOnWish(element: React.RefObject<HTMLFormElement | null>): void {
  const wish = useCallFocus((state) => state.count);
  const seen = useRef(wish);
  useEffect(() => {
    if (seen.current === wish) return;
    seen.current = wish;
    element.current?.querySelector<HTMLElement>('[data-field], button')?.focus();
  }, [wish, element]);
}
