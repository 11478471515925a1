import { expect, test } from 'vitest';
import { decoded } from '../../../support/decoded';
import { type Bytes, leb, moduleBytes, name, section, vec } from '../../../support/module-bytes';

const sub = (id: number, ...contents: readonly number[]): Bytes => [id, leb(contents.length), contents];
const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];

/** A block of wasm-bindgen's: its length in four bytes, least first. */
const block = (text: string): Bytes => [text.length & 0xff, text.length >> 8, 0, 0, ascii(text)];

function saysOf(title: string, ...contents: readonly Bytes[]) {
  return decoded(moduleBytes(section(0, [name(title), ...contents]))).summary.sections[0]?.says;
}

test('linking tells its symbols by kind, and how much there is of the rest', () => {
  const func = [0, 0, 0, name('f')];
  const importedFunc = [0, 0x10, 1];
  const renamedImport = [0, 0x50, 2, name('g')];
  const data = [1, 0, name('d'), 0, leb(300), 4];
  const farData = [1, 0x10, name('e')];
  const others = [
    [2, 0, 0, name('g')],
    [3, 0, 4],
    [4, 0, 0, name('t')],
    [5, 0, 0, name('u')],
  ];
  const symbols = moduleBytes(vec(func, importedFunc, renamedImport, data, farData, ...others)).subarray(8);
  expect(saysOf('linking', leb(2), sub(8, ...symbols), sub(5, 3, 0, 0, 0), sub(6, 2, 0, 0), sub(7, 1, 0), sub(99, 1, 2))).toEqual({
    kind: 'linking',
    version: 2,
    symbols: { func: 3, data: 2, global: 1, section: 1, tag: 1, table: 1 },
    segments: 3,
    initFuncs: 2,
    comdats: 1,
  });
});

test('relocations tell whose contents they move, and how many', () => {
  const memory = section(5, vec([0, 1]));
  const { sections } = decoded(moduleBytes(memory, section(0, [name('reloc.MEM'), 0, 2, 0, 0]))).summary;
  expect(sections[1]?.says).toEqual({ kind: 'reloc', section: 'memory', entries: 2 });
});

test('a dynamic library tells what it needs, in the old form and the new', () => {
  const memory = [leb(1024), leb(4), leb(7), leb(0)];
  const sizes = { kind: 'dylink', memorySize: 1024, memoryAlign: 4, tableSize: 7, tableAlign: 0, needed: ['libc.so'] };
  const libc = [1, 7, ...ascii('libc.so')];
  const subsections = [sub(1, ...memory.flat()), sub(2, ...libc), sub(3, 1, 1, 0x61, 0), sub(4, 0), sub(5, 1, 1, 0x2e)];
  expect([saysOf('dylink', ...memory, libc), saysOf('dylink.0', ...subsections)]).toEqual([
    { ...sizes, exports: 0, imports: 0, runtimePath: [] },
    { ...sizes, exports: 1, imports: 0, runtimePath: ['.'] },
  ]);
});

test.each<[string, Bytes, object]>([
  ['sourceMappingURL', name('./a.wasm.map'), { kind: 'url', url: './a.wasm.map' }],
  ['external_debug_info', name('a.debug.wasm'), { kind: 'url', url: 'a.debug.wasm' }],
  ['build_id', [3, 0xde, 0xad, 0x01], { kind: 'build-id', hex: 'dead01' }],
  ['.debug_info', [1, 2, 3, 4], { kind: 'dwarf', bytes: 4 }],
  ['component-type:my-world', [0, 0x61, 0x73, 0x6d], { kind: 'component-type', world: 'my-world', bytes: 4 }],
  ['component-type', [1], { kind: 'component-type', world: '', bytes: 1 }],
  ['producers', vec([name('language'), vec([name('Rust'), name('1.95')])]), { kind: 'producers', tools: ['Rust 1.95'] }],
  ['target_features', vec([0x2b, name('simd128')]), { kind: 'target-features', features: ['+simd128'] }],
])('%s is read for what it says', (title, contents, facts) => {
  expect(saysOf(title, contents)).toEqual(facts);
});

test("wasm-bindgen's section tells its schema, and how many macros left something", () => {
  const head = block('{"schema_version":"0.2.100","version":"0.2.101 (abc)"}');
  expect(saysOf('__wasm_bindgen_unstable', head, block('program'), head, block('p'))).toEqual({
    kind: 'wasm-bindgen',
    schema: '0.2.100',
    version: '0.2.101 (abc)',
    programs: 2,
  });
});

test('producers and target features are what the tools wrote', () => {
  const producers = [name('producers'), vec([name('language'), vec([name('Rust'), name('1.95')])])];
  const features = [name('target_features'), vec([0x2b, name('simd128')], [0x2d, name('atomics')])];
  const { summary } = decoded(moduleBytes(section(0, producers), section(0, features)));
  expect([summary.producers, summary.targetFeatures]).toEqual([
    [{ field: 'language', values: [{ name: 'Rust', version: '1.95' }] }],
    ['+simd128', '-atomics'],
  ]);
});

test('a section that nobody knows says nothing, and is not read', () => {
  const { sections } = decoded(moduleBytes(section(0, [name('mine'), 1, 2]))).summary;
  expect([sections[0]?.says, sections[0]?.state]).toEqual([null, 'unread']);
});

test.each<[string, Bytes]>([
  ['producers', [1, 99]],
  ['linking', [2, 8, 3, 1, 7, 0]],
  ['reloc.CODE', [0x80]],
  ['dylink.0', [1, 99]],
  ['sourceMappingURL', [9, 0x61]],
  ['build_id', [200]],
  ['__wasm_bindgen_unstable', [0xff, 0xff, 0xff, 0xff, 1]],
])('%s that breaks off becomes a notice and stops nothing', (title, contents) => {
  const { summary } = decoded(moduleBytes(section(0, [name(title), contents]), section(5, vec([0, 1]))));
  expect([summary.notices.map(({ code }) => code), summary.sections[0]?.state, summary.counts.memories]).toEqual([
    [...(title === 'dylink.0' ? ['dynamic-linking'] : []), 'custom-section-malformed'],
    'broken',
    1,
  ]);
});
