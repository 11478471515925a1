import { expect, test } from 'vitest';
import { decoded, refusal } from '../../support/decoded';
import { type Bytes, leb, moduleBytes, name, PREAMBLE, section, vec } from '../../support/module-bytes';

const importOf = (moduleName: Bytes, field: Bytes): Bytes => [moduleName, field, 3, 0x7f, 0];

test.each<[string, Uint8Array, object]>([
  ['an empty file', new Uint8Array(), { code: 'empty-file', facts: { offset: 0 } }],
  ['another kind of file', new TextEncoder().encode('#!/bin/sh'), { code: 'not-wasm', facts: { offset: 0, found: '23 21 2f 62' } }],
  ['half a preamble', Uint8Array.from(PREAMBLE.slice(0, 6)), { code: 'truncated', facts: { offset: 6, section: 'preamble', missing: 2 } }],
  ['a component', Uint8Array.of(0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0), { code: 'component', facts: { offset: 4, version: 13 } }],
  ['another version', Uint8Array.of(0, 0x61, 0x73, 0x6d, 2, 0, 0, 0), { code: 'wasm-version', facts: { offset: 4, version: 2 } }],
  [
    'a section beyond the end',
    Uint8Array.from([...PREAMBLE, 1, 100, 0]),
    { code: 'truncated', facts: { offset: 8, section: 'type', missing: 99 } },
  ],
])('%s is told from all others', (_, bytes, failure) => {
  expect(refusal(bytes)).toEqual(failure);
});

test.each<[string, Uint8Array, string, number, string]>([
  ['a count beyond the bytes', moduleBytes(section(1, leb(0xffff_ffff))), 'count-too-large', 10, 'type'],
  ['a number that is too long', moduleBytes(section(1, [0x80, 0x80, 0x80, 0x80, 0x80, 0x00])), 'leb-too-long', 14, 'type'],
  ['a number that is too large', moduleBytes(section(1, [0xff, 0xff, 0xff, 0xff, 0x1f])), 'leb-too-large', 14, 'type'],
  ['sections out of order', moduleBytes(section(3, vec()), section(1, vec())), 'section-order', 11, 'type'],
  ['a section twice', moduleBytes(section(1, vec()), section(1, vec())), 'section-order', 11, 'type'],
  ['a section of no kind', moduleBytes(section(77, [])), 'section-id', 8, '77'],
  ['bytes left in a section', moduleBytes(section(1, [vec(), 0])), 'section-size', 11, 'type'],
  [
    'a func import of a struct type',
    moduleBytes(section(1, vec([0x5f, 0])), section(2, vec([name('m'), name('f'), 0, 0]))),
    'not-a-func-type',
    21,
    'import',
  ],
  ['a func import of no type', moduleBytes(section(2, vec([name('m'), name('f'), 0, 9]))), 'unknown-type', 16, 'import'],
  ['an import name that is not UTF-8', moduleBytes(section(2, vec(importOf(name([0xff]), name(''))))), 'not-utf8', 12, 'import'],
  ['an export of nothing', moduleBytes(section(7, vec([name('f'), 0, 0]))), 'unknown-item', 14, 'export'],
  ['funcs without code', moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0]))), 'func-and-code-count', 18, 'function'],
  ['a constant expression without end', moduleBytes(section(6, vec([0x7f, 0, 0x41]))), 'constant-expression', 13, 'global'],
])('%s is malformed, with its place', (_, bytes, reason, offset, where) => {
  expect(refusal(bytes)).toEqual({ code: 'malformed', facts: { offset, section: where, reason } });
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

test('a name section that contradicts the module becomes a notice', () => {
  const funcNames = [1, leb(6), vec([5, name('far')])];
  expect(decoded(moduleBytes(section(0, [name('name'), funcNames]))).summary.notices).toEqual([
    { code: 'names-beyond-module', facts: { kind: 'func', count: 1, items: 0 } },
  ]);
});

test('a broken name in the name section is replaced and told', () => {
  const module = decoded(moduleBytes(section(0, [name('name'), 8, leb(4), vec([0, name([0xff])])])));
  expect([module.layout.names.maps.elem.get(0), module.summary.notices[0]?.code]).toEqual(['\ufffd', 'names-not-utf8']);
});

test('a custom section that breaks off becomes a notice', () => {
  const bytes = moduleBytes(section(0, [name('producers'), 1, 99]));
  expect(decoded(bytes).summary.notices).toEqual([
    { code: 'custom-section-malformed', facts: { section: 'producers', offset: 22, reason: 'unexpected-end' } },
  ]);
});

test('a hundred thousand exports decode in well under a second', () => {
  const exports = Array.from({ length: 100_000 }, (_, index): Bytes => [name(`export_number_${index}`), 2, 0]);
  const bytes = moduleBytes(section(5, vec([0, 1])), section(7, vec(...exports)));
  const start = performance.now();
  expect([decoded(bytes).exports.length, performance.now() - start < 1_000]).toEqual([100_000, true]);
});
