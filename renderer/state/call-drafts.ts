import { create } from 'zustand';
import type { CallRequest } from './instance-store';
import type { CallField, CallForm } from './select/call-form';

/** A field's text; null where an optional parameter is left out. */
export type Draft = readonly (string | null)[];

interface DraftsState {
  /** By module and callable; kept while the app runs, so that coming back finds what was typed. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

export const useDrafts = create<DraftsState>(() => ({ drafts: {} }));

export function draftKey(moduleKey: string, form: CallForm): string {
  return `${moduleKey} ${form.id}`;
}

/** What was typed for these fields, or their first texts; a changed number of parameters keeps the texts whose index is still there. */
export function draftOf(state: DraftsState, key: string, fields: readonly CallField[]): Draft {
  const kept = state.drafts[key];
  if (kept !== undefined && kept.length === fields.length) return kept;
  return fields.map((field, index) => kept?.[index] ?? firstText(field));
}

export function setDraft(key: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** What the form asks the instance for: texts go along with their types, and the instance worker reads them again. */
export function callRequest(form: CallForm, draft: Draft): CallRequest {
  const { target } = form;
  if (target.level === 'raw') {
    return {
      level: 'raw',
      exportName: form.name,
      exportIndex: target.exportIndex,
      args: form.fields.map((_, index) => draft[index] ?? ''),
    };
  }
  const args = form.fields.flatMap((field, index) => (field.level === 'glue' ? [{ type: field.type, text: draft[index] ?? null }] : []));
  return { level: 'glue', signatureId: target.signatureId, args };
}

/** The id of the form that a call was asked for in. */
export function formIdOf(request: CallRequest): string {
  return request.level === 'raw' ? `raw:${request.exportName}` : `glue:${request.signatureId}`;
}

function firstText(field: CallField): string | null {
  if (field.level === 'raw') return typeof field.type === 'string' ? '0' : 'null';
  switch (field.type.kind) {
    case 'optional':
      return null;
    case 'number':
    case 'bigint':
      return '0';
    case 'boolean':
      return 'false';
    case 'enum':
      return field.type.members[0]?.name ?? '';
    case 'any':
      return 'null';
    default:
      return '';
  }
}
