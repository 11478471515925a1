import { ByteReader } from './binary/byte-reader';
import { createDraft, type Draft } from './binary/draft';
import { MalformedError } from './binary/malformed-error';
import type { CustomFacts } from './binary/read-custom-section';
import { noteConstants } from './binary/read-expr';
import { createNames } from './binary/read-name-section';
import { readSections, TruncatedError, type Walk } from './binary/read-sections';
import { surveyCode } from './binary/survey-code';
import { checkPreamble } from './check-preamble';
import { composeModule } from './compose-module';
import type { DecodedModule } from './layout';
import type { ModuleFailure, Outcome } from './malformed';

const PREAMBLE = 8;

/**
 * Bytes to everything that a module says of itself. Never throws, whatever the bytes.
 * `interface` leaves the bodies unread, which is most of a large module's time: then `features` lacks what only instructions tell.
 */
export function decodeModule(bytes: Uint8Array, depth: 'whole' | 'interface' = 'whole'): Outcome<DecodedModule> {
  const refusal = checkPreamble(bytes);
  if (refusal !== null) return { ok: false, failure: refusal };
  const walk: Walk = { section: '' };
  const draft = createDraft();
  const custom: CustomFacts = { names: createNames(), producers: [], targetFeatures: [] };
  try {
    const sections = readSections(new ByteReader(bytes, PREAMBLE, bytes.length), draft, custom, walk);
    checkCode(draft, bytes.length);
    noteConstants(draft);
    if (depth === 'whole') surveyCode(bytes, draft);
    return { ok: true, value: composeModule(bytes.length, sections, draft, custom) };
  } catch (error) {
    return { ok: false, failure: failureOf(error, walk) };
  }
}

function checkCode(draft: Draft, offset: number): void {
  if (draft.bodies.length / 2 !== draft.definedFuncs) throw new MalformedError('func-and-code-count', offset);
  if (draft.dataCount !== null && draft.dataCount !== draft.datas.length) throw new MalformedError('data-count', offset);
}

function failureOf(error: unknown, walk: Walk): ModuleFailure {
  if (error instanceof TruncatedError)
    return { code: 'truncated', facts: { offset: error.offset, section: error.section, missing: error.missing } };
  if (error instanceof MalformedError)
    return { code: 'malformed', facts: { offset: error.offset, section: walk.section, reason: error.reason } };
  throw error;
}
