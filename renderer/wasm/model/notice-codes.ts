import type { Notice } from './module';

/** What is worth telling of a module that decodes all the same. Prose lives in the locales under `notice.<code>`. */
export const NOTICE_CODES = [
  'duplicate-exports',
  'code-not-read',
  'names-beyond-module',
  'names-malformed',
  'names-not-utf8',
  'custom-section-malformed',
  'dynamic-linking',
  'component-sections-cut',
  'component-parts-cut',
  'component-imports-cut',
  'component-exports-cut',
  'component-section-unread',
  'sections-not-listed',
] as const;

export type NoticeCode = (typeof NOTICE_CODES)[number];

/** A notice of the decoder's own. */
export interface ModuleNotice extends Notice {
  readonly code: NoticeCode;
}
