import type { ByteReader } from '../binary/byte-reader';

const MOST = 200;

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
