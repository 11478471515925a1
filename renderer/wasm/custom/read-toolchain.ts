import type { ByteReader } from '../binary/byte-reader';
import type { Producer } from '../model/module';

/** More producers or features than any toolchain writes; what goes beyond is not for reading. */
const MOST = 200;

/** https://github.com/WebAssembly/tool-conventions/blob/main/ProducersSection.md */
export function readProducers(reader: ByteReader, producers: Producer[]): readonly string[] {
  const before = producers.length;
  const fields = Math.min(reader.count(), MOST);
  for (let index = 0; index < fields; index++) {
    const field = reader.lenientName();
    const values: { name: string; version: string }[] = [];
    producers.push({ field, values });
    const count = reader.count();
    for (let entry = 0; entry < count; entry++) {
      const value = { name: reader.lenientName(), version: reader.lenientName() };
      if (entry < MOST) values.push(value);
    }
  }
  return producers.slice(before).flatMap(({ values }) => values.map(({ name, version }) => `${name} ${version}`.trim()));
}

/** Each with its prefix: `+simd128`. https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#target-features-section */
export function readTargetFeatures(reader: ByteReader, features: string[]): readonly string[] {
  const before = features.length;
  const count = Math.min(reader.count(), MOST);
  for (let index = 0; index < count; index++) {
    const prefix = String.fromCharCode(reader.u8());
    features.push(`${prefix}${reader.lenientName()}`);
  }
  return features.slice(before);
}
