import type { CallWish } from '../../state/instance-store';
import type { CallForm } from '../../state/select/call-form';
import type { Draft } from './call-drafts';

/** The form as a wish: texts go along with their types and are read again where the call is made. */
export function wishOf(form: CallForm, draft: Draft): CallWish {
  const { target } = form;
  if (target.level === 'raw') {
    return {
      level: 'raw',
      exportName: form.name,
      exportIndex: target.exportIndex,
      args: form.fields.map((_, place) => draft[place] ?? ''),
    };
  }
  const args = form.fields.flatMap((field, place) => (field.level === 'glue' ? [{ type: field.type, text: draft[place] ?? null }] : []));
  return { level: 'glue', signatureId: target.signatureId, args };
}
