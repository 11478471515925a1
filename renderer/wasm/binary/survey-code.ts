import type { Draft } from './draft';
import { featureOf } from './opcode-features';
import { type Census, createCensus, metOpcodes, readLeb, skipLeb, walkCode } from './walk-code';

/** Walks every code entry once for the proposals that its instructions belong to. Code that it cannot read becomes a notice: validating is the engine's work. */
export function surveyCode(bytes: Uint8Array, draft: Draft): void {
  const census = createCensus();
  let unread = 0;
  let firstUnread = 0;
  for (let at = 0; at < draft.bodies.length; at += 2) {
    const start = draft.bodies[at] ?? 0;
    const end = draft.bodies[at + 1] ?? 0;
    const code = skipLocals(bytes, start, end, draft);
    if (walkCode(bytes, code, end, census, false) >= 0) continue;
    if (unread++ === 0) firstUnread = draft.importedFuncs + at / 2;
  }
  noteFeatures(census, draft);
  if (unread > 0) draft.notices.push({ code: 'code-not-read', facts: { count: unread, func: firstUnread } });
}

function noteFeatures(census: Census, draft: Draft): void {
  for (const { opcode, sub, offset } of metOpcodes(census)) {
    const feature = featureOf(opcode, sub);
    if (feature !== null) draft.features.see(feature, offset);
  }
}

function skipLocals(bytes: Uint8Array, start: number, end: number, draft: Draft): number {
  let groups = readLeb(bytes, start);
  let at = skipLeb(bytes, start);
  while (groups-- > 0 && at < end) {
    at = skipLeb(bytes, at);
    const code = bytes[at] ?? 0;
    if (code < 0x7c) noteLocal(code, at, draft);
    at = code === 0x63 || code === 0x64 ? skipLeb(bytes, at + 1) : at + 1;
  }
  return at;
}

function noteLocal(code: number, offset: number, draft: Draft): void {
  if (code === 0x7b) draft.features.see('simd', offset);
  else if (code === 0x70 || code === 0x6f) draft.features.see('reference-types', offset);
  else if (code === 0x63 || code === 0x64) draft.features.see('function-references', offset);
  else draft.features.see('gc', offset);
}
