import { expect, test } from 'vitest';
import { readGlueValue } from '../../../../renderer/wasm/glue/value';
import type { GlueType } from '../../../../renderer/wasm/model/signature';

const of = (kind: 'string' | 'number' | 'bigint' | 'boolean' | 'void' | 'any'): GlueType => ({ kind, text: kind });
const list = (element: GlueType): GlueType => ({ kind: 'array', text: `${element.text}[]`, element });
const typed = (name: string): GlueType => ({ kind: 'typed-array', text: name, name });
const optional = (inner: GlueType): GlueType => ({ kind: 'optional', text: `${inner.text} | undefined`, inner });
const COLOR: GlueType = {
  kind: 'enum',
  text: 'Color',
  name: 'Color',
  members: [
    { name: 'Red', value: 1 },
    { name: 'Green', value: 5 },
  ],
};
const COUNTER: GlueType = { kind: 'class', text: 'Counter', name: 'Counter' };

test.each<[GlueType, string | null, unknown]>([
  [of('string'), ' as it is ', ' as it is '],
  [of('string'), '', ''],
  [of('number'), '1.5', 1.5],
  [of('number'), 'NaN', Number.NaN],
  [of('number'), '0x10', 16],
  [of('bigint'), '18446744073709551615', 18_446_744_073_709_551_615n],
  [of('boolean'), 'true', true],
  [of('any'), '{"a":1}', { a: 1 }],
  [of('any'), 'undefined', undefined],
  [typed('Uint8Array'), '1, 2, 0xff', Uint8Array.of(1, 2, 255)],
  [typed('Float32Array'), '[0.5, inf]', Float32Array.of(0.5, Number.POSITIVE_INFINITY)],
  [typed('BigInt64Array'), '-1', BigInt64Array.of(-1n)],
  [typed('Uint8Array'), '', new Uint8Array()],
  [list(of('string')), '["a, b", "c"]', ['a, b', 'c']],
  [list(of('string')), 'a, b', ['a', 'b']],
  [list(of('bigint')), '1, 2', [1n, 2n]],
  [list(list(of('number'))), '[[1, 2], []]', [[1, 2], []]],
  [optional(of('string')), null, undefined],
  [optional(of('string')), 'null', 'null'],
  [optional(of('number')), 'undefined', undefined],
  [COLOR, 'Green', 5],
  [COLOR, 'Color.Red', 1],
  [COLOR, '5', 5],
])('%j reads %j', (type, text, value) => {
  expect(readGlueValue(type, text)).toEqual({ ok: true, value: { kind: 'plain', value } });
});

test.each<[GlueType, string | null, object]>([
  [of('number'), 'abc', { code: 'value.not-a-number', facts: {} }],
  [of('number'), null, { code: 'value.empty', facts: {} }],
  [of('bigint'), '1.5', { code: 'value.not-an-integer', facts: {} }],
  [of('boolean'), 'yes', { code: 'value.not-a-boolean', facts: {} }],
  [typed('Uint8Array'), '1, 300', { code: 'value.out-of-range', facts: { min: '0', max: '255', at: 1 } }],
  [typed('Int8Array'), '-129', { code: 'value.out-of-range', facts: { min: '-128', max: '127', at: 0 } }],
  [list(of('number')), '[1, 2', { code: 'value.not-a-list', facts: {} }],
  [list(of('number')), '1,,2', { code: 'value.empty', facts: { at: 1 } }],
  [COLOR, 'Blue', { code: 'value.not-a-member', facts: { members: 'Red, Green' } }],
  [COUNTER, 'Counter', { code: 'value.not-an-instance', facts: { type: 'Counter' } }],
  [of('any'), '{', { code: 'value.not-json', facts: {} }],
])('%j refuses %j with its reason', (type, text, reason) => {
  expect(readGlueValue(type, text)).toEqual({ ok: false, reason });
});

test('an instance is named by its handle, also within a list', () => {
  expect(readGlueValue(list(COUNTER), 'Counter#1, Counter#2')).toEqual({
    ok: true,
    value: {
      kind: 'list',
      items: [
        { kind: 'instance', className: 'Counter', handle: 'Counter#1' },
        { kind: 'instance', className: 'Counter', handle: 'Counter#2' },
      ],
    },
  });
});
