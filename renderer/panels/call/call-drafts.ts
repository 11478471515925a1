import { create } from 'zustand';
import type { CallField, CallForm } from '../../state/select/call-form';

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

/** What was typed for these fields, or their first texts; a changed number of parameters keeps what still has its place. */
export function draftOf(state: DraftsState, key: string, fields: readonly CallField[]): Draft {
  const kept = state.drafts[key];
  if (kept !== undefined && kept.length === fields.length) return kept;
  return fields.map((field, place) => kept?.[place] ?? firstText(field));
}

export function setDraft(key: string, draft: Draft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
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
