import { type GlueValue, readGlueValue } from '../../wasm/glue/value';
import type { GlueArg } from '../model';
import type { Handles } from './handles';

/** A field's text to the value that the glue is given. */
export function readGlueArg({ type, text }: GlueArg, handles: Handles): unknown {
  const reading = readGlueValue(type, text);
  if (!reading.ok) throw new TypeError(`${JSON.stringify((text ?? '').slice(0, 100))} is no ${type.text}: ${reading.reason.code}`);
  return toHost(reading.value, handles);
}

function toHost(value: GlueValue, handles: Handles): unknown {
  switch (value.kind) {
    case 'plain':
      return value.value;
    case 'list':
      return value.items.map((item) => toHost(item, handles));
    case 'instance': {
      const object = handles.find(value.handle);
      if (object === null) throw new ReferenceError(`${value.handle} is not there`);
      return object;
    }
    default:
      return value satisfies never;
  }
}

/** As the log shows it: a string in quotes, an instance by its handle, and what cannot be read as it was written. */
export function showGlueArg({ type, text }: GlueArg): string {
  if (text === null) return 'undefined';
  const inner = type.kind === 'optional' ? type.inner : type;
  return inner.kind === 'string' ? JSON.stringify(text) : text.trim();
}
