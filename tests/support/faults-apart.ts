import type { ByteRange } from '../../renderer/wasm/model/module';
import type { FoundFault } from './first-fault';
import { sectionOffsets } from './section-offsets';

/** What wasm-tools has against a module. */
export interface Refusal {
  readonly message: string;
  readonly offset: number;
  /** It breaks a rule of validity and not one of the encoding. */
  readonly invalid: boolean;
}

type SamePlace = readonly [reason: string, message: RegExp, least: number, most: number];

const FURTHER = Number.POSITIVE_INFINITY;

const LEB = 5;
/** Behind a section's id and size. */
const HEADER = 1 + LEB;

/** Faults that both name alike, and how far behind our offset theirs is: nowhere else, unless one means where a thing begins and the other the byte in it. */
const SAME_OFFSET: readonly SamePlace[] = [
  ['section-id', /malformed section id/, 0, HEADER],
  ['section-order', /section out of order/, 2, HEADER],
  ['section-size', /unexpected data at the end|trailing bytes/, 0, 0],
  ['section-too-short', /integer (representation )?too l/, 0, 3],
  ['leb-too-long', /representation too long/, 0, 0],
  ['leb-too-large', /integer too large/, 0, 0],
  ['count-too-large', /count exceeds limit/, 0, 0],
  ['count-too-large', /type|flags|UTF-8|end-of-file|size is out of bounds/, 0, FURTHER],
  ['not-utf8', /malformed UTF-8/, 0, FURTHER],
  ['type-form', /for type$|continuation type/, 0, 0],
  ['value-type', /invalid value type|malformed reference type|exact type/, 0, 0],
  ['heap-type', /invalid (value|heap) type/, 0, LEB],
  ['limits-flags', /limits flags/, 0, 0],
  ['mutability', /malformed global flags/, 0, 0],
  ['mutability', /mutability byte for field/, 1, 1],
  ['extern-kind', /for external kind/, 0, 0],
  ['table-form', /invalid table encoding/, 0, 0],
  ['tag-attribute', /invalid tag attributes/, 0, 0],
  ['segment-flags', /data segment|for external kind|only the function external type/, 0, 0],
  ['segment-flags', /element segment/, 0, 4],
  ['func-and-code-count', /inconsistent lengths|is absent/, 0, 0],
  ['wasm-version', /unknown binary version/, 0, 0],
  ['constant-expression', /illegal opcode|subopcode/, 0, 0],
  ['constant-expression', /invalid (value|heap|function) type/, 1, FURTHER],
  ['unknown-instruction', /illegal opcode|subopcode/, 0, 0],
  ['leb-in-code', /illegal opcode/, 0, 0],
  ['leb-in-code', /integer (representation )?too l|for catch/, 2, FURTHER],
  ['type-in-code', /invalid (value|heap|function) type|cast flags/, 1, FURTHER],
  ['memory-flags', /reserved flags|atomic ordering|both memory and array/, 1, 3],
  ['end-missing', /control frames remain/, 0, 0],
  ['code-behind-end', /operators remaining/, 0, 0],
  ['locals', /invalid value type|integer (representation )?too l/, 2, FURTHER],
];

/** Of the code section as a whole, or of an entry's size. */
const ABOUT_SECTION = /inconsistent lengths|end-of-file/;
/** A rule that wasm-tools looks at between an opcode and what follows it. */
const BETWEEN = /found outside/;
/** Told behind the last byte of what they are about. */
const AT_END = new Set(['unexpected-end', 'section-too-short', 'constant-expression']);

/**
 * What two readers owe each other who go over the same bytes in the same order. Answers how they disagree, or null.
 * wasm-tools validates while it reads, so it may stop before our fault for a rule that we do not know, but never behind what we could not read;
 * a number that begins in a section it may read to its end, behind the section's.
 */
export function faultsApart(bytes: Uint8Array, fault: FoundFault, refusal: Refusal): string | null {
  const distance = refusal.offset - fault.offset;
  const told = `${fault.reason} at ${fault.offset}; ${refusal.message} at ${refusal.offset}`;
  const { start, end } = fault.body !== null && !ABOUT_SECTION.test(refusal.message) ? fault.body : sectionOf(bytes, fault);
  if (refusal.offset > end + (fault.body === null ? LEB : 0)) return `theirs is behind ours: ${told}`;
  if (refusal.invalid)
    return fault.body !== null && distance > (BETWEEN.test(refusal.message) ? 1 : 0) ? `they read what we could not: ${told}` : null;
  if (refusal.offset < start) return `ours is behind theirs: ${told}`;
  const same = SAME_OFFSET.find(([reason, message]) => reason === fault.reason && message.test(refusal.message));
  if (same === undefined) return null;
  const [, , least, most] = same;
  return distance < least || distance > most ? `not the same offset: ${told}` : null;
}

/** From a section's id to its end; the preamble counts as one. */
function sectionOf(bytes: Uint8Array, { reason, offset }: FoundFault): ByteRange {
  const offsets = [0, ...sectionOffsets(bytes)];
  const inside = AT_END.has(reason) || offset === bytes.length ? offset - 1 : offset;
  const start = offsets.findLast((at) => at <= inside) ?? 0;
  return { start, end: offsets.find((at) => at > inside) ?? bytes.length };
}
