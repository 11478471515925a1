import type { GlueType } from '../model/signature';
import { readFloat } from '../values/read-float';
import { readInteger } from '../values/read-integer';
import { accepted, type Reading, refused, type ValueReason } from '../values/reading';
import { readTypedArray } from './read-typed-array';
import { splitList } from './split-list';

/** What a field's text means to the glue. Only `instance` and lists of it need the runtime's handle table; everything else is the value itself. */
export type GlueValue =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly GlueValue[] }
  /** An object of one of the glue's classes, by the handle that the call log gave it: `Counter#1`. */
  | { readonly kind: 'instance'; readonly className: string; readonly handle: string };

/** Release glue checks nothing (`"abc"` becomes 1, 300 becomes 44), so the form must. Null text: the optional parameter is left out. */
export function readGlueValue(type: GlueType, text: string | null): Reading<GlueValue> {
  if (text === null) return type.kind === 'optional' || type.kind === 'any' ? plain(undefined) : refused('value.empty');
  switch (type.kind) {
    case 'string':
      return plain(text);
    case 'number':
      return asPlain(readFloat(text, (value) => value));
    case 'bigint':
      return asPlain(readInteger(text, -(2n ** 63n), 2n ** 64n - 1n));
    case 'boolean':
      return readBoolean(text.trim());
    case 'void':
      return plain(undefined);
    case 'any':
      return readAny(text.trim());
    case 'array':
      return readArray(type.element, text);
    case 'typed-array':
      return asPlain(readTypedArray(type.name, text));
    case 'optional':
      return readOptional(type.inner, text);
    case 'promise':
      return readGlueValue(type.inner, text);
    case 'enum':
      return readMember(type, text.trim());
    case 'class':
      return readInstance(type.name, text.trim());
    default:
      return type satisfies never;
  }
}

function plain(value: unknown): Reading<GlueValue> {
  return accepted({ kind: 'plain', value });
}

function asPlain(reading: Reading<unknown>): Reading<GlueValue> {
  return reading.ok ? plain(reading.value) : reading;
}

function readBoolean(text: string): Reading<GlueValue> {
  return text === 'true' || text === 'false' ? plain(text === 'true') : refused('value.not-a-boolean');
}

function readAny(text: string): Reading<GlueValue> {
  if (text === 'undefined') return plain(undefined);
  try {
    return plain(JSON.parse(text));
  } catch {
    return refused(text === '' ? 'value.empty' : 'value.not-json');
  }
}

// A string may well be meant to read "null"; for every other type those words can only mean absence.
function readOptional(inner: GlueType, text: string): Reading<GlueValue> {
  if (inner.kind !== 'string' && (text.trim() === 'null' || text.trim() === 'undefined')) return plain(undefined);
  return readGlueValue(inner, text);
}

function readArray(element: GlueType, text: string): Reading<GlueValue> {
  const parts = splitList(text);
  if (parts === null) return refused('value.not-a-list');
  const items: GlueValue[] = [];
  for (const [at, part] of parts.entries()) {
    const item = element.kind === 'string' ? readQuoted(part) : readGlueValue(element, part);
    if (!item.ok) return { ok: false, reason: withIndex(item.reason, at) };
    items.push(item.value);
  }
  return items.every((item) => item.kind === 'plain') ? plain(items.map((item) => item.value)) : accepted({ kind: 'list', items });
}

function withIndex(reason: ValueReason, at: number): ValueReason {
  return { code: reason.code, facts: { ...reason.facts, at } };
}

/** Inside a list a string stands in JSON's quotes, so that it may hold commas; without any it is taken as it is. */
function readQuoted(text: string): Reading<GlueValue> {
  if (!text.startsWith('"')) return plain(text);
  try {
    return plain(JSON.parse(text));
  } catch {
    return refused('value.not-json');
  }
}

function readMember(type: Extract<GlueType, { kind: 'enum' }>, text: string): Reading<GlueValue> {
  const name = text.startsWith(`${type.name}.`) ? text.slice(type.name.length + 1) : text;
  const member = type.members.find((each) => each.name === name || String(each.value) === name);
  if (member !== undefined) return plain(member.value);
  return refused('value.not-a-member', { members: type.members.map((each) => each.name).join(', ') });
}

function readInstance(className: string, text: string): Reading<GlueValue> {
  if (!/^.+#[0-9]+$/.test(text)) return refused('value.not-an-instance', { type: className });
  return accepted({ kind: 'instance', className, handle: text });
}
