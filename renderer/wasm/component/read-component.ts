import { ByteReader } from '../binary/byte-reader';
import { MalformedError } from '../binary/malformed-error';
import { checkPreamble, PREAMBLE_LENGTH } from '../check-preamble';
import type { ComponentSummary } from './component';
import { type ComponentDraft, createComponentDraft, finishComponent } from './component-draft';
import { readOuterSection } from './read-outer-section';
import { readOwnWords } from './read-own-words';
import { COMPONENT_SECTION, COMPONENT_SECTIONS, CORE_MODULE_SECTION } from './section-words';

/** A component that is being read; the reader ends where it does. */
interface Frame {
  readonly reader: ByteReader;
  readonly part: number | null;
  modules: number;
  components: number;
}

/** Bytes of a component to what it holds, by section headers. Never throws; behind a fault, what stands outside of it is read all the same. */
export function readComponent(bytes: Uint8Array): ComponentSummary {
  const draft = createComponentDraft();
  // By a stack of its own, since components nest as deep as the file allows.
  const open: Frame[] = [frameOf(bytes, 0, bytes.length, null)];
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    try {
      if (frame.reader.left === 0) open.pop();
      else readSection(frame, open, draft);
    } catch (error) {
      if (!(error instanceof MalformedError)) throw error;
      const { offset, reason } = error;
      draft.fault ??= { code: 'malformed', facts: { offset, section: draft.section, reason } };
      open.pop();
    }
  }
  return finishComponent(draft, bytes.length);
}

function frameOf(bytes: Uint8Array, start: number, end: number, part: number | null): Frame {
  return { reader: new ByteReader(bytes, Math.min(start + PREAMBLE_LENGTH, end), end), part, modules: 0, components: 0 };
}

function readSection(frame: Frame, open: Frame[], draft: ComponentDraft): void {
  const { reader } = frame;
  const header = reader.at;
  const id = reader.u8();
  draft.section = COMPONENT_SECTIONS[id] ?? String(id);
  if (id >= COMPONENT_SECTIONS.length) reader.fail('section-id', header);
  const size = reader.u32();
  const start = reader.at;
  const end = Math.min(start + size, reader.end);
  const missing = start + size - end;
  if (missing > 0) draft.fault ??= { code: 'truncated', facts: { offset: header, section: draft.section, missing } };
  reader.at = end;
  if (frame.part === null) readOuterSection(new ByteReader(reader.bytes, start, end), id, draft);
  if (id === CORE_MODULE_SECTION || id === COMPONENT_SECTION) addPart(frame, start, end, id, open, draft);
}

function addPart(frame: Frame, start: number, end: number, id: number, open: Frame[], draft: ComponentDraft): void {
  const { bytes } = frame.reader;
  const kind = id === CORE_MODULE_SECTION ? 'module' : 'component';
  const index = kind === 'module' ? frame.modules++ : frame.components++;
  const part = draft.parts.add({ kind, parent: frame.part, index, range: { start, end }, name: readOwnWords(bytes, { start, end }).name });
  // What says that it is a component and is none is told when it is opened.
  const descends = kind === 'component' && part !== null && checkPreamble(bytes.subarray(start, end))?.code === 'component';
  if (descends) open.push(frameOf(bytes, start, end, part));
}
