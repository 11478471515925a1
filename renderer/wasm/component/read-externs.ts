import type { ByteReader } from '../binary/byte-reader';
import { COMPONENT_SORTS, type ComponentExtern, type ComponentSort } from './component';

const CORE = 0;
const VALUE = 2;
const TYPE = 3;
/** The only core sort that a component imports or exports. */
const CORE_MODULE = 0x11;
/** A name with a suffix of its version behind it. */
const WITH_VERSION = 2;

/** https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md#import-and-export-definitions */
export function readComponentImports(reader: ByteReader, found: (extern: ComponentExtern) => void): void {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    const name = readExternName(reader);
    found({ name, sort: readDescription(reader) });
  }
}

export function readComponentExports(reader: ByteReader, found: (extern: ComponentExtern) => void): void {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    const name = readExternName(reader);
    const sort = readSort(reader);
    reader.u32();
    found({ name, sort });
    const described = reader.u8() !== 0;
    if (described) readDescription(reader);
  }
}

function readExternName(reader: ByteReader): string {
  const form = reader.u8();
  if (form > WITH_VERSION) reader.fail('extern-kind', reader.at - 1);
  const name = reader.lenientName();
  if (form === WITH_VERSION) reader.lenientName();
  return name;
}

function readSort(reader: ByteReader): ComponentSort {
  const start = reader.at;
  const code = reader.u8();
  const sort = COMPONENT_SORTS[code];
  if (sort === undefined) return reader.fail('extern-kind', start);
  if (code === CORE && reader.u8() !== CORE_MODULE) reader.fail('extern-kind', start);
  return sort;
}

/** Behind the sort stands an index, or a bound that may be one. */
function readDescription(reader: ByteReader): ComponentSort {
  const sort = readSort(reader);
  const bounded = sort === COMPONENT_SORTS[VALUE] || sort === COMPONENT_SORTS[TYPE];
  const byIndex = !bounded || reader.u8() === 0;
  if (byIndex) reader.u32();
  else if (sort === COMPONENT_SORTS[VALUE]) reader.s33();
  return sort;
}
