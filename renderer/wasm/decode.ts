import { createDraft, type Draft, reportFault } from './binary/draft';
import { noteConstants } from './binary/read-expr';
import { readSections } from './binary/read-sections';
import { checkPreamble } from './check-preamble';
import { composeModule } from './compose-module';
import { createFindings } from './custom/read-custom-section';
import { readCustomSections } from './custom/read-custom-sections';
import type { DecodedModule } from './model/layout';
import type { Module } from './model/module';
import { fail, type Outcome, ok } from './outcome';

/**
 * Bytes to everything that a module says of itself without its bodies, which stay unread: `features` lacks what only instructions tell.
 * Never throws, whatever the bytes. Only what is no module at all is refused; one that is malformed has what could be read of it, and its `fault`.
 */
export function decodeModule(bytes: Uint8Array): Outcome<DecodedModule> {
  return decode(bytes, null);
}

/**
 * What a first screen shows of a module whose code, data and debug sections need not be there yet: `rows` exports, and all counts.
 * Null where there is more to say than that, by `decodeModule`.
 */
export function firstLook(bytes: Uint8Array, rows: number): Module | null {
  const looked = decode(bytes, rows);
  if (!looked.ok || looked.value.summary.fault !== null) return null;
  const { summary, imports, exports } = looked.value;
  return { summary, imports, exports };
}

function decode(bytes: Uint8Array, firstRows: number | null): Outcome<DecodedModule> {
  const refusal = checkPreamble(bytes);
  if (refusal !== null) return fail(refusal);
  const draft = createDraft(firstRows);
  const sections = readSections(bytes, draft);
  checkCounts(draft, bytes.length);
  noteConstants(draft);
  const findings = createFindings();
  const told = readCustomSections(bytes, sections, draft, findings);
  return ok(composeModule(bytes.length, told, draft, findings));
}

/** What is only known behind the last section: that one was missing. */
function checkCounts(draft: Draft, offset: number): void {
  const report = (section: string, reason: string) => reportFault(draft, { code: 'malformed', facts: { offset, section, reason } });
  if (draft.bodies.length / 2 !== draft.funcs.length - draft.importedFuncs) report('code', 'func-and-code-count');
  if (draft.dataCount !== null && draft.dataCount !== draft.datas.length) report('data', 'data-count');
}
