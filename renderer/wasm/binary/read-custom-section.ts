import type { Producer } from '../module';
import type { ModuleNotice } from '../notice-codes';
import type { ByteReader } from './byte-reader';
import { MalformedError } from './malformed-error';
import { type Names, readNameSection } from './read-name-section';

/** What the known custom sections told. */
export interface CustomFacts {
  readonly names: Names;
  readonly producers: Producer[];
  readonly targetFeatures: string[];
}

/** None of these may stop a module from being shown: each keeps what it could read. */
export function readCustomSection(name: string, reader: ByteReader, facts: CustomFacts, notices: ModuleNotice[]): void {
  try {
    switch (name) {
      case 'name':
        return readNameSection(reader, facts.names, notices);
      case 'producers':
        return readProducers(reader, facts.producers);
      case 'target_features':
        return readTargetFeatures(reader, facts.targetFeatures);
      case 'dylink':
      case 'dylink.0':
        notices.push({ code: 'dynamic-linking', facts: { section: name } });
        return;
    }
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    notices.push({ code: 'custom-section-malformed', facts: { section: name, offset: error.offset, reason: error.reason } });
  }
}

/** https://github.com/WebAssembly/tool-conventions/blob/main/ProducersSection.md */
function readProducers(reader: ByteReader, producers: Producer[]): void {
  const fields = reader.count();
  for (let index = 0; index < fields; index++) {
    const field = reader.lenientName().text;
    const values: { name: string; version: string }[] = [];
    producers.push({ field, values });
    const count = reader.count();
    for (let entry = 0; entry < count; entry++) {
      const name = reader.lenientName().text;
      values.push({ name, version: reader.lenientName().text });
    }
  }
}

/** https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#target-features-section */
function readTargetFeatures(reader: ByteReader, features: string[]): void {
  const count = reader.count();
  for (let index = 0; index < count; index++) {
    const prefix = String.fromCharCode(reader.u8());
    features.push(`${prefix}${reader.lenientName().text}`);
  }
}
