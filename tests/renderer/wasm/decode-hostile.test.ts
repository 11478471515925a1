import { expect, test } from 'vitest';
import { decoded, refusal } from '../../support/decoded';
import { type Bytes, moduleBytes, name, PREAMBLE, section, vec } from '../../support/module-bytes';

const importOf = (moduleName: Bytes, field: Bytes): Bytes => [moduleName, field, 3, 0x7f, 0];

test.each<[string, Uint8Array, object]>([
  ['an empty file', new Uint8Array(), { code: 'empty-file', facts: { offset: 0 } }],
  ['another kind of file', new TextEncoder().encode('#!/bin/sh'), { code: 'not-wasm', facts: { offset: 0, found: '23 21 2f 62' } }],
  ['half a preamble', Uint8Array.from(PREAMBLE.slice(0, 6)), { code: 'truncated', facts: { offset: 6, section: 'preamble', missing: 2 } }],
  ['a component', Uint8Array.of(0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0), { code: 'component', facts: { offset: 4, version: 13 } }],
  ['another version', Uint8Array.of(0, 0x61, 0x73, 0x6d, 2, 0, 0, 0), { code: 'wasm-version', facts: { offset: 4, version: 2 } }],
])('%s is told from all others', (_, bytes, failure) => {
  expect(refusal(bytes)).toEqual(failure);
});

test('names stay as they are: empty, repeated, long, marked right-to-left, looking like HTML', () => {
  const names = ['', '<img src=x onerror=alert(1)>', 'x'.repeat(10_000), '\u202egnp.exe', '\ufeffbom', 'same', 'same'];
  const bytes = moduleBytes(section(2, vec(...names.map((text) => importOf(name(text), name(text))))));
  expect(decoded(bytes).imports.map((item) => item.name)).toEqual(names);
});

test('repeated export names are told once, with how many', () => {
  const bytes = moduleBytes(section(5, vec([0, 1])), section(7, vec(...['a', 'a', 'a'].map((text) => [name(text), 2, 0]))));
  expect(decoded(bytes).summary.notices).toEqual([{ code: 'duplicate-exports', facts: { count: 2, name: 'a' } }]);
});
