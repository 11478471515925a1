import type { ByteReader } from '../binary/byte-reader';
import type { CustomSectionFacts } from '../model/custom-facts';
import type { Producer, Section } from '../model/module';
import { createNames, type Names } from '../model/names';
import { readDylink, readOldDylink } from './read-dylink';
import { readLinking, readReloc } from './read-linking';
import { type Nameable, readNameSection } from './read-name-section';
import { readProducers, readTargetFeatures } from './read-toolchain';
import { readWasmBindgen } from './read-wasm-bindgen';

/** What the custom sections add to the module's picture. */
export interface Findings {
  readonly names: Names;
  readonly producers: Producer[];
  readonly targetFeatures: string[];
}

export function createFindings(): Findings {
  return { names: createNames(), producers: [], targetFeatures: [] };
}

/** What a custom section may speak of. */
export interface Surroundings extends Nameable {
  readonly sections: readonly Section[];
}

const COMPONENT_TYPE = 'component-type';
/** A build id is a hash or a UUID. */
const LONGEST_ID = 64;

/** What a custom section tells; null where it is not known here. Throws a MalformedError where it breaks off. */
export function readCustomSection(name: string, reader: ByteReader, around: Surroundings, findings: Findings): CustomSectionFacts | null {
  switch (name) {
    case 'name':
      return readNameSection(reader, findings.names, around);
    case 'producers':
      return { kind: 'producers', tools: readProducers(reader, findings.producers) };
    case 'target_features':
      return { kind: 'target-features', features: readTargetFeatures(reader, findings.targetFeatures) };
    case 'linking':
      return readLinking(reader);
    case 'dylink':
    case 'dylink.0':
      around.notices.push({ code: 'dynamic-linking', facts: { section: name } });
      return name === 'dylink' ? readOldDylink(reader) : readDylink(reader);
    case 'sourceMappingURL':
    case 'external_debug_info':
      return { kind: 'url', url: reader.lenientName() };
    case '__wasm_bindgen_unstable':
      return readWasmBindgen(reader);
    case 'build_id':
      return { kind: 'build-id', hex: readHex(reader) };
  }
  if (name.startsWith('reloc.')) return readReloc(reader, around.sections);
  if (name.startsWith('.debug_')) return { kind: 'dwarf', bytes: reader.left };
  if (name === COMPONENT_TYPE || name.startsWith(`${COMPONENT_TYPE}:`))
    return { kind: 'component-type', world: name.slice(COMPONENT_TYPE.length + 1), bytes: reader.left };
  return null;
}

function readHex(reader: ByteReader): string {
  const start = reader.at;
  const length = reader.u32();
  if (length > LONGEST_ID) reader.fail('count-too-large', start);
  let hex = '';
  for (let left = length; left > 0; left--) hex += reader.u8().toString(16).padStart(2, '0');
  return hex;
}
