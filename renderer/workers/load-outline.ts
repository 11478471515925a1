import { HEAVY } from '../wasm/binary/section-ids';
import { PREAMBLE_LENGTH } from '../wasm/check-preamble';
import { readU32, skipU32 } from '../wasm/code/skip-leb';
import { isOnlyCounted } from '../wasm/custom/read-name-section';
import type { ByteRange } from '../wasm/model/module';
import { type Outcome, ok } from '../wasm/outcome';

/** Puts a range of the file into its place in the bytes. */
export type Load = (range: ByteRange) => Promise<Outcome<null>>;

/** Bytes of the first fetch, in which most interfaces end. */
const FIRST = 1 << 18;
/** Of the second one. Each is twice as long as the one before, so that a file of a million sections is soon read as a whole. */
const SECOND = 1 << 14;
/** What is looked at of a section to know what it is: its id, its size, and how many entries it has or how its name begins. */
const HEAD = 32;
/** A longer name would not be there whole. */
const LONGEST_DEBUG_NAME = 20;

interface Section {
  readonly id: number;
  /** Of the contents: as much as its surroundings have of them. */
  readonly start: number;
  readonly end: number;
}

/**
 * Loads what tells a module's interface, and leaves out what is most of a large one: the contents of its code, its data and its debug sections,
 * and names by the megabyte. Answers with the ranges that are missing. Where a section's size does not lead on, everything behind it is.
 */
export async function loadOutline(bytes: Uint8Array, load: Load): Promise<Outcome<readonly ByteRange[]>> {
  const missing: ByteRange[] = [];
  /** What lies before is loaded, or known to be missing. */
  let known = 0;
  let block = SECOND;
  const need = async (end: number): Promise<Outcome<null>> => {
    const start = known;
    if (end <= start) return DONE;
    known = Math.min(Math.max(end, start + block), bytes.length);
    block *= 2;
    return load({ start, end: known });
  };
  const passOver = async (end: number): Promise<Outcome<null>> => {
    if (end > known) missing.push({ start: known, end });
    known = Math.max(known, end);
    return DONE;
  };
  /** Subsections follow one another as sections do. */
  const walk = async (range: ByteRange, take: (section: Section) => Promise<Outcome<null>>): Promise<Outcome<null>> => {
    for (let at = range.start; at < range.end; ) {
      const head = await need(Math.min(at + HEAD, bytes.length));
      if (!head.ok) return head;
      const section = sectionAt(bytes, at, range.end);
      if (section === null) break;
      const taken = await take(section);
      if (!taken.ok) return taken;
      at = section.end;
    }
    return DONE;
  };
  const takeNames = ({ id, start, end }: Section) => (isOnlyCounted(id, end - start) ? passOver(end) : need(end));
  const takeSection = (section: Section) => {
    const name = section.id === 0 ? nameAt(bytes, section.start) : null;
    if (HEAVY.has(section.id) || name?.text.startsWith('.debug_')) return passOver(section.end);
    return name?.text === 'name' ? walk({ start: name.end, end: section.end }, takeNames) : need(section.end);
  };
  const first = await need(FIRST);
  const walked = first.ok ? await walk({ start: PREAMBLE_LENGTH, end: bytes.length }, takeSection) : first;
  if (!walked.ok) return walked;
  await passOver(bytes.length);
  return ok(missing);
}

const DONE = ok(null);

/** Null where no size can be read. */
function sectionAt(bytes: Uint8Array, at: number, end: number): Section | null {
  const start = skipU32(bytes, at + 1);
  return start < 0 ? null : { id: bytes[at] ?? 0, start, end: Math.min(start + readU32(bytes, at + 1), end) };
}

/** A custom section's name, if it is short. */
function nameAt(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } | null {
  const start = skipU32(bytes, at);
  const length = readU32(bytes, at);
  if (start < 0 || length > LONGEST_DEBUG_NAME) return null;
  return { text: String.fromCharCode(...bytes.subarray(start, start + length)), end: start + length };
}
