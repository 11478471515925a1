import { expect, test } from 'vitest';
import { decodeModule } from '../../../renderer/wasm/decode';
import { decoded, faultOf, opened, refusal } from '../../support/decoded';
import { type Bytes, leb, moduleBytes, name, PREAMBLE, section, vec } from '../../support/module-bytes';

const FUNC: Bytes = [0x60, 0, 0];
const A_MEGABYTE = 1 << 20;

function taken(): number {
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

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

test('a module that is cut off anywhere says in which section, where, and how many bytes that one lacks', () => {
  const whole = moduleBytes(
    ...[
      section(1, vec(FUNC)),
      section(0, [name('a custom one'), 1, 2, 3]),
      section(2, vec(importOf(name('a'), name('b')))),
      section(3, vec([0])),
    ],
    ...[
      section(5, vec([0, 1])),
      section(7, vec([name('f'), 0, 0])),
      section(10, vec([5, 0, 0x41, 0, 0x1a, 0x0b])),
      section(11, vec([0, 0x41, 0, 0x0b, 1, 7])),
    ],
  );
  const { sections } = opened(whole).summary;
  const told = Array.from(
    { length: whole.length - PREAMBLE.length },
    (_, at) => opened(whole.subarray(0, PREAMBLE.length + at)).summary.fault,
  );
  const expected = told.map((_, at) => {
    const offset = PREAMBLE.length + at;
    const cut = sections.find(({ range }) => offset < range.end);
    // The id and the size before the contents, one byte each; between two sections nothing is cut off.
    const into = offset - (cut?.range.start ?? 0) + 2;
    if (into === 0) return null;
    const missing = into === 1 ? 1 : (cut?.range.end ?? 0) - offset;
    return { offset, section: cut?.custom ? 'custom' : cut?.name, missing, reason: 'unexpected-end' };
  });
  expect(told.map((fault) => (fault?.code === 'truncated' ? fault.facts : null))).toEqual(expected);
});

const MOST = leb(0xffff_ffff);

test.each<[string, number, Bytes, number, string]>([
  ['types', 1, MOST, 10, 'type'],
  ['types of a group', 1, [1, 0x4e, MOST], 12, 'type'],
  ['supertypes', 1, [1, 0x50, MOST], 12, 'type'],
  ['params', 1, [1, 0x60, MOST], 12, 'type'],
  ['results', 1, [1, 0x60, 0, MOST], 13, 'type'],
  ['fields', 1, [1, 0x5f, MOST], 12, 'type'],
  ['imports', 2, MOST, 10, 'import'],
  ['imports of one module', 2, [1, name('m'), 0, 0x7f, MOST], 15, 'import'],
  ['funcs', 3, MOST, 10, 'function'],
  ['tables', 4, MOST, 10, 'table'],
  ['memories', 5, MOST, 10, 'memory'],
  ['globals', 6, MOST, 10, 'global'],
  ['exports', 7, MOST, 10, 'export'],
  ['element segments', 9, MOST, 10, 'element'],
  ['entries of a segment', 9, [1, 1, 0, MOST], 13, 'element'],
  ['bodies', 10, MOST, 10, 'code'],
  ['data segments', 11, MOST, 10, 'data'],
  ['tags', 13, MOST, 10, 'tag'],
])('four billion %s that are only claimed are refused where they are claimed, and take no memory', (_, id, contents, offset, title) => {
  const bytes = moduleBytes(section(id, contents));
  decodeModule(bytes);
  const before = taken();
  const fault = faultOf(bytes);
  expect([fault.facts, taken() - before < A_MEGABYTE]).toEqual([{ offset, section: title, reason: 'count-too-large' }, true]);
});

test.each<[string, number, Bytes, number, string]>([
  ['a name', 2, [1, MOST, 0x61], 17, 'import'],
  ['data', 11, [1, 1, MOST], 17, 'data'],
  ['a code entry', 10, [1, MOST], 16, 'code'],
])('four billion bytes of %s that are only claimed are refused where the section ends', (_, id, contents, offset, title) => {
  expect(faultOf(moduleBytes(section(id, contents))).facts).toEqual({ offset, section: title, reason: 'section-too-short' });
});

const FIVE: Bytes = [0x80, 0x80, 0x80, 0x80];
const TEN: Bytes = [FIVE, FIVE, 0x80];

test.each<[string, number, (more: Bytes) => Bytes, Bytes, number]>([
  ['a count', 3, (more) => [more, 0], FIVE, 14],
  ['a name’s length', 2, (more) => [1, more, 0, 0, 3, 0x7f, 0], FIVE, 15],
  ['a supertype', 1, (more) => [1, 0x50, 1, more, 0, 0x60, 0, 0], FIVE, 17],
  ['a heap type', 1, (more) => [1, 0x5e, 0x63, more, 0, 0], FIVE, 17],
  ['a limit', 5, (more) => [1, 0, more, 0], TEN, 21],
  ['a page size', 5, (more) => [1, 8, 0, more, 0], FIVE, 17],
  ['a segment’s flags', 11, (more) => [1, more, 1, 0], FIVE, 15],
  ['a segment’s length', 11, (more) => [1, 1, more, 0], FIVE, 16],
])('%s may be padded as far as the spec lets it be, and is refused at the first byte beyond', (_, id, contents, padding, offset) => {
  const read = opened(moduleBytes(section(id, contents(padding)))).summary.fault?.facts.reason ?? null;
  const refused = faultOf(moduleBytes(section(id, contents([padding, 0x80])))).facts;
  // Of the first only what follows from the zero may be wrong.
  expect([String(read).startsWith('leb'), refused.reason, refused.offset]).toEqual([false, 'leb-too-long', offset]);
});

const ORDER = [1, 2, 3, 4, 5, 13, 6, 7, 9, 12, 10, 11];

test('of any two sections one order is right, and the other is refused where the second begins', () => {
  const empty = (id: number): Bytes => section(id, [0]);
  const wrong = ORDER.flatMap((first, index) => ORDER.slice(0, index + 1).map((second) => [first, second] as const));
  const right = ORDER.flatMap((first, index) => ORDER.slice(index + 1).map((second) => [first, second] as const));
  const faults = wrong.map(([first, second]) => opened(moduleBytes(empty(first), empty(second))).summary.fault?.facts);
  const none = right.map(([first, second]) => opened(moduleBytes(empty(first), empty(second))).summary.fault);
  expect([new Set(faults.map((facts) => `${facts?.reason} at ${facts?.offset}`)), new Set(none)]).toEqual([
    new Set(['section-order at 11']),
    new Set([null]),
  ]);
});

test.each<[string, readonly number[]]>([
  ['a byte that no character begins with', [0x61, 0xff]],
  ['a continuation without its beginning', [0x80]],
  ['a character that is cut off', [0xe2, 0x82]],
  ['a longer form of a shorter character', [0xc0, 0x80]],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a number beyond the last character', [0xf4, 0x90, 0x80, 0x80]],
])('a name with %s is refused where it begins, in whatever section', (_, bytes) => {
  const modules = [
    moduleBytes(section(2, vec(importOf(name(bytes), name('b'))))),
    moduleBytes(section(2, vec(importOf(name('a'), name(bytes))))),
    moduleBytes(section(5, vec([0, 1])), section(7, vec([name(bytes), 2, 0]))),
    moduleBytes(section(0, name(bytes))),
  ];
  expect(modules.map((module) => faultOf(module).facts)).toEqual([
    { offset: 12, section: 'import', reason: 'not-utf8' },
    { offset: 14, section: 'import', reason: 'not-utf8' },
    { offset: 17, section: 'export', reason: 'not-utf8' },
    { offset: 11, section: 'custom', reason: 'not-utf8' },
  ]);
});
