import { expect, test } from 'vitest';
import { faultOf, opened } from '../../support/decoded';
import { type Bytes, leb, moduleBytes, name, PREAMBLE, section, vec } from '../../support/module-bytes';
import { wat } from '../../support/wat';

const importOf = (moduleName: Bytes, field: Bytes): Bytes => [moduleName, field, 3, 0x7f, 0];
const FUNC_TYPE = section(1, vec([0x60, 0, 0]));
const MEMORY = section(5, vec([0, 1]));
const exportOf = (text: string): Bytes => [name(text), 2, 0];

test.each<[string, Uint8Array, string, number, string]>([
  ['a count beyond the bytes', moduleBytes(section(1, leb(0xffff_ffff))), 'count-too-large', 10, 'type'],
  ['a number that is too long', moduleBytes(section(1, [0x80, 0x80, 0x80, 0x80, 0x80, 0x00])), 'leb-too-long', 14, 'type'],
  ['a number that is too large', moduleBytes(section(1, [0xff, 0xff, 0xff, 0xff, 0x1f])), 'leb-too-large', 14, 'type'],
  ['a section size that is too long', Uint8Array.from([...PREAMBLE, 1, 0x80, 0x80, 0x80, 0x80, 0x80]), 'leb-too-long', 13, 'type'],
  ['sections out of order', moduleBytes(section(3, vec()), section(1, vec())), 'section-order', 11, 'type'],
  ['a section twice', moduleBytes(section(1, vec()), section(1, vec())), 'section-order', 11, 'type'],
  ['a section of no kind', moduleBytes(section(77, [])), 'section-id', 8, '77'],
  ['bytes left in a section', moduleBytes(section(1, [vec(), 0])), 'section-size', 11, 'type'],
  ['an entry that its section is too short for', moduleBytes(section(1, [1, 0x60])), 'section-too-short', 12, 'type'],
  [
    'a func import of a struct type',
    moduleBytes(section(1, vec([0x5f, 0])), section(2, vec([name('m'), name('f'), 0, 0]))),
    'not-a-func-type',
    21,
    'import',
  ],
  ['a func import of no type', moduleBytes(section(2, vec([name('m'), name('f'), 0, 9]))), 'unknown-type', 16, 'import'],
  ['an import name that is not UTF-8', moduleBytes(section(2, vec(importOf(name([0xff]), name(''))))), 'not-utf8', 12, 'import'],
  ['an export name that is not UTF-8', moduleBytes(MEMORY, section(7, vec([name([0xc3]), 2, 0]))), 'not-utf8', 17, 'export'],
  ['a custom section name that is not UTF-8', moduleBytes(section(0, name([0xff]))), 'not-utf8', 11, 'custom'],
  ['a custom section without a name', moduleBytes(section(0, [5, 0x61])), 'section-too-short', 12, 'custom'],
  ['an export of nothing', moduleBytes(section(7, vec([name('f'), 0, 0]))), 'unknown-item', 14, 'export'],
  ['a type of no form', moduleBytes(section(1, vec([0x40]))), 'type-form', 11, 'type'],
  ['a type that is shared twice', moduleBytes(section(1, vec([0x65, 0x65, 0x60, 0, 0]))), 'type-form', 12, 'type'],
  ['a table with an initial value of no form', moduleBytes(section(4, vec([0x40, 1, 0x70, 0, 1]))), 'table-form', 12, 'table'],
  ['funcs without code', moduleBytes(FUNC_TYPE, section(3, vec([0]))), 'func-and-code-count', 18, 'code'],
  ['more code than funcs', moduleBytes(section(10, vec([2, 0, 0x0b]))), 'func-and-code-count', 10, 'code'],
  ['fewer data segments than counted', moduleBytes(section(12, [2]), section(11, vec([1, 0]))), 'data-count', 13, 'data'],
  ['counted data segments that are not there', moduleBytes(section(12, [2])), 'data-count', 11, 'data'],
  ['a constant expression without end', moduleBytes(section(6, vec([0x7f, 0, 0x41]))), 'constant-expression', 13, 'global'],
])('%s is a fault, with its offset', (_, bytes, reason, offset, where) => {
  expect(faultOf(bytes)).toEqual({ code: 'malformed', facts: { offset, section: where, reason } });
});

test('a section beyond the end is told with how much is missing', () => {
  expect(faultOf(Uint8Array.from([...PREAMBLE, 1, 100, 0]))).toEqual({
    code: 'truncated',
    facts: { offset: 11, section: 'type', missing: 99, reason: 'unexpected-end' },
  });
});

test('what stands before a fault in its own section is there', () => {
  const types = [0x60, 0, 0];
  const { summary, layout } = opened(moduleBytes(section(1, vec(types, types, [0x60, 1, 0x33, 0]))));
  expect([summary.counts.types, summary.sections[0]?.count, summary.sections[0]?.state, layout.entries.type]).toEqual([
    2,
    2,
    'broken',
    [11, 14],
  ]);
});

test('an import that cannot be read leaves the imports before it', () => {
  const bytes = moduleBytes(section(2, vec(importOf(name('a'), name('b')), importOf(name([0xff]), name('c')))));
  expect(opened(bytes).imports.map((item) => item.name)).toEqual(['b']);
});

test('behind a section that breaks an index space, sections are listed but not read', () => {
  const { summary, exports } = opened(moduleBytes(section(1, vec([0x40])), MEMORY, section(7, vec(exportOf('m')))));
  expect([summary.sections.map(({ name: title, state }) => `${title} ${state}`), exports]).toEqual([
    ['type broken', 'memory unread', 'export unread'],
    [],
  ]);
});

test('behind a broken export the code is still indexed, since no index space is missing', () => {
  const broken = moduleBytes(FUNC_TYPE, section(3, vec([0])), section(7, vec(exportOf('none'))), section(10, vec([2, 0, 0x0b])));
  expect([faultOf(broken).facts.section, opened(broken).layout.bodies]).toEqual(['export', [32, 34]]);
});

test('a section of no kind is named and passed over', () => {
  const { summary, exports } = opened(moduleBytes(MEMORY, section(77, [1, 2, 3]), section(7, vec(exportOf('m')))));
  expect([summary.sections.map(({ name: title }) => title), exports.map((item) => item.name)]).toEqual([['memory', '77', 'export'], ['m']]);
});

test('custom sections are read wherever the fault is', () => {
  const producers = [name('producers'), vec([name('language'), vec([name('Rust'), name('1.95')])])];
  expect(opened(moduleBytes(section(1, vec([0x40])), section(0, producers))).summary.producers).toHaveLength(1);
});

test('only the first fault is told, since others may follow from it', () => {
  expect(faultOf(moduleBytes(section(3, vec([0])), section(77, []))).facts.section).toBe('function');
});

test('a body that is cut off ends where the file does', async () => {
  const whole = await wat`(module (func) (func (drop (i32.const 1)) (drop (i32.const 2))))`;
  const code = opened(whole).layout.bodies;
  const cut = whole.subarray(0, (code[2] ?? 0) + 4);
  expect(opened(cut).layout.bodies).toEqual([code[0], code[1], code[2], cut.length]);
});

test('a body is never told without its func', () => {
  const { layout } = opened(moduleBytes(FUNC_TYPE, section(3, vec([0])), section(10, vec([2, 0, 0x0b], [2, 0, 0x0b]))));
  expect(layout.bodies).toHaveLength(2);
});

test('a vector of more entries than any engine takes is cut there', () => {
  const million = new Uint8Array(1_000_001).fill(0);
  const bytes = moduleBytes(FUNC_TYPE, section(3, [leb(million.length)]));
  const tail = Uint8Array.from([3, ...leb(million.length + 3), ...leb(million.length), ...million]);
  const module = opened(Uint8Array.from([...bytes.subarray(0, 14), ...tail]));
  expect([module.summary.counts.funcs, module.summary.fault?.facts.reason]).toEqual([1_000_000, 'entry-limit']);
});

test('a hundred thousand nested blocks open as any body does', () => {
  const blocks = new Array<Bytes>(100_000).fill([0x02, 0x40]);
  const ends = new Array<number>(100_001).fill(0x0b);
  const body: Bytes = [0, blocks, ends];
  const size = 1 + 200_000 + 100_001;
  expect(opened(moduleBytes(FUNC_TYPE, section(3, vec([0])), section(10, vec([leb(size), body])))).summary.fault).toBeNull();
});

test('of many custom sections only some thousand are listed, and the rest are counted', () => {
  const bytes = moduleBytes(...new Array<Bytes>(20_000).fill(section(0, name(''))), MEMORY);
  const { summary } = opened(bytes);
  expect([summary.sections.length, summary.notices, summary.counts.memories]).toEqual([
    10_001,
    [{ code: 'sections-not-listed', facts: { count: 10_000 } }],
    1,
  ]);
});

test('the walk over sections ends where there are more than any tool writes', () => {
  const bytes = Uint8Array.from([...PREAMBLE, ...new Array<readonly number[]>(100_001).fill([0, 1, 0]).flat()]);
  expect(faultOf(bytes).facts).toEqual({ offset: 300_008, section: '', reason: 'entry-limit' });
});

test('signatures end where all of them together have more values than fits', () => {
  const signature = [0x60, ...leb(1_000), ...new Array<number>(1_000).fill(0x7f), 0];
  const all = new Uint8Array(10_001 * signature.length);
  for (let at = 0; at < all.length; at += signature.length) all.set(signature, at);
  const count = leb(10_001);
  const bytes = Buffer.concat([Uint8Array.from([...PREAMBLE, 1, ...leb(count.length + all.length), ...count]), all]);
  expect([opened(bytes).summary.counts.types, faultOf(bytes).facts.reason]).toEqual([10_000, 'entry-limit']);
});
