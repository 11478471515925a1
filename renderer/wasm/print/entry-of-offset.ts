import { CODE_SECTION, KIND_OF_SECTION, START_SECTION } from '../binary/section-ids';
import { PREAMBLE_LENGTH } from '../check-preamble';
import { lastAtMost, lastWhere } from '../last-at-most';
import type { DecodedModule } from '../model/layout';
import type { SectionEntry } from './section-entry';

/** An item, and where from it a byte stands that it does not say itself. */
export interface OffsetEntry extends SectionEntry {
  /** `inside`: its own bytes, so that one of its lines may say more; `head`: before them, as its size is; `behind`: nothing of the text says the byte, and this comes before it. */
  readonly at: 'inside' | 'head' | 'behind';
}

/** The item that a byte of the file belongs to, or that stands nearest before it in the text: the module itself when there is none. Null beyond the file. */
export function entryOfOffset(module: DecodedModule, offset: number): OffsetEntry | null {
  const { byteLength, sections, fault } = module.summary;
  if (offset < 0 || offset >= byteLength) return null;
  if (offset < PREAMBLE_LENGTH) return { kind: 'module', entry: 0, at: 'head' };
  const found = sections.findIndex(({ range }) => offset < range.end);
  const broken = fault !== null && offset >= Number(fault.facts.offset);
  if (found >= 0) {
    const entry = entryInSection(module, found, offset);
    if (entry !== null) return entry;
  }
  // What could not be read is marked at the text's end.
  if (broken) return { kind: 'other', entry: 0, at: 'head' };
  for (let before = (found < 0 ? sections.length : found) - 1; before >= 0; before--) {
    const entry = lastOfSection(module, before);
    if (entry !== null) return entry;
  }
  return { kind: 'module', entry: 0, at: 'head' };
}

function entryInSection({ layout, summary }: DecodedModule, section: number, offset: number): OffsetEntry | null {
  const { id = 0, range = { start: 0, end: 0 } } = summary.sections[section] ?? {};
  if (id === START_SECTION) return summary.start === null ? null : { kind: 'start', entry: 0, at: 'inside' };
  if (id === CODE_SECTION) return entryOfBody(layout.bodies, offset);
  const kind = KIND_OF_SECTION.get(id);
  if (kind === undefined) return null;
  const entry = lastAtMost(layout.entries[kind], offset);
  if (entry >= 0 && (layout.entries[kind][entry] ?? 0) >= range.start) return { kind, entry, at: 'inside' };
  const next = layout.entries[kind][entry + 1] ?? range.end;
  return next < range.end ? { kind, entry: entry + 1, at: 'head' } : null;
}

/** A body's size stands before it, and belongs to its func. */
function entryOfBody(bodies: readonly number[], offset: number): OffsetEntry | null {
  const entry = lastWhere(bodies.length / 2, (index) => (bodies[2 * index] ?? 0) <= offset);
  if (entry >= 0 && offset < (bodies[2 * entry + 1] ?? 0)) return { kind: 'func', entry, at: 'inside' };
  if (2 * (entry + 1) < bodies.length) return { kind: 'func', entry: entry + 1, at: 'head' };
  return entry < 0 ? null : { kind: 'func', entry, at: 'behind' };
}

function lastOfSection({ layout, summary }: DecodedModule, section: number): OffsetEntry | null {
  const id = summary.sections[section]?.id ?? 0;
  if (id === START_SECTION) return summary.start === null ? null : { kind: 'start', entry: 0, at: 'behind' };
  const kind = id === CODE_SECTION ? 'func' : KIND_OF_SECTION.get(id);
  const count = kind === undefined ? 0 : layout.entries[kind].length;
  return kind === undefined || count === 0 ? null : { kind, entry: count - 1, at: 'behind' };
}
