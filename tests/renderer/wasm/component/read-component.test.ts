import { metadataShow } from '@bytecodealliance/jco-transpile/wasm-tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComponent } from '../../../../renderer/wasm/component/read-component';
import { componentBytes, componentWat, greeter, holding } from '../../../support/component';
import { moduleBytes } from '../../../support/module-bytes';

const MODULE = 1;
const COMPONENT = 4;

describe('a component', () => {
  it('tells its nested modules and components, each by its name and its index in the one around it', async () => {
    const bytes = await componentWat`(component
      (core module $first)
      (component $inner (core module $deep (memory 1)) (core module))
      (core module))`;
    const parts = readComponent(bytes).parts.map(({ kind, parent, index, name }) => [kind, parent, index, name]);
    expect(parts).toEqual([
      ['module', null, 0, 'first'],
      ['component', null, 0, 'inner'],
      ['module', 1, 0, 'deep'],
      ['module', 1, 1, null],
      ['module', null, 1, null],
    ]);
  });

  it('tells what it needs, what it offers and who made it', async () => {
    const { imports, exports, producers } = readComponent(await greeter());
    expect({ imports, exports, producers }).toMatchObject({
      imports: [{ name: 'demo:greeter/host', sort: 'instance' }],
      exports: [{ name: 'answer', sort: 'func' }],
      producers: [{ field: 'processed-by', values: [{ name: 'wit-component' }] }],
    });
  });

  it('tells every sort of import and export', async () => {
    const { imports, exports } = readComponent(
      await componentWat`(component
      (import "m" (core module $m)) (import "f" (func)) (import "t" (type $t (sub resource)))
      (import "c" (component)) (import "i" (instance)) (import "e" (type (eq $t)))
      (export "again" (core module $m)) (export "kind" (type $t)))`,
    );
    expect([imports, exports].map((externs) => externs.map(({ name, sort }) => `${name}: ${sort}`))).toEqual([
      ['m: core module', 'f: func', 't: type', 'c: component', 'i: instance', 'e: type'],
      ['again: core module', 'kind: type'],
    ]);
  });

  it('lists its sections with their ranges and counts', async () => {
    const { sections } = readComponent(await componentWat`(component (type (func)) (type (func)) (core module))`);
    expect(sections.slice(0, 2).map(({ name, count, range }) => [name, count, range.end - range.start])).toEqual([
      ['type', 2, 9],
      ['core module', null, 8],
    ]);
  });
});

/** Modules and components nested at will, as bytes. */
const nested = fc.letrec<{ part: readonly number[]; component: Uint8Array }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constant(holding(MODULE, moduleBytes())),
    tie('component').map((inner) => holding(COMPONENT, inner)),
  ),
  component: fc.array(tie('part'), { maxLength: 4 }).map((sections) => componentBytes(...sections)),
})).component;

it('finds the parts that wasm-tools finds', async () => {
  await fc.assert(
    fc.asyncProperty(nested, async (bytes) => {
      const theirs = await metadataShow(bytes);
      const { parts } = readComponent(bytes);
      const ours = parts.map(({ kind, parent, range }) => [range.start, range.end, kind, parent === null ? 0 : parts[parent]?.range.start]);
      // Its list begins with the component itself and goes by depth.
      const expected = theirs
        .slice(1)
        .map(({ metaType, parentIndex, range }) => [...range, metaType.tag, theirs[parentIndex ?? 0]?.range[0]]);
      expect(ours).toEqual(expected.sort(([a], [b]) => Number(a) - Number(b)));
    }),
    { numRuns: 60 },
  );
});

describe('a damaged component', () => {
  it('cut off at any byte still tells what stands before the cut', async () => {
    const bytes = await componentWat`(component (core module $m (func)) (component (core module)) (core module))`;
    const whole = readComponent(bytes);
    for (let length = 8; length < bytes.length; length++) {
      const cut = readComponent(bytes.slice(0, length));
      const before = whole.parts.filter(({ range }) => range.end <= length);
      expect(
        before.filter(({ range }) => !cut.parts.some((part) => part.range.start === range.start && part.range.end === range.end)),
      ).toEqual([]);
    }
  });

  it('says how much is missing, and where', async () => {
    expect(readComponent(componentBytes([MODULE, 20, 0, 0x61, 0x73])).fault).toEqual({
      code: 'truncated',
      facts: { offset: 8, section: 'core module', missing: 17 },
    });
  });

  it('is read on behind a broken component in it', () => {
    const broken = componentBytes([99, 0]);
    const { parts, fault } = readComponent(componentBytes(holding(COMPONENT, broken), holding(MODULE, moduleBytes())));
    expect([parts.map(({ kind }) => kind), fault]).toEqual([
      ['component', 'module'],
      { code: 'malformed', facts: { offset: 18, section: '99', reason: 'section-id' } },
    ]);
  });

  it('whose import section is of a newer form says so, and the rest is read', () => {
    const { notices, parts } = readComponent(componentBytes([10, 2, 1, 9], holding(MODULE, moduleBytes())));
    expect([notices, parts.length]).toEqual([[{ code: 'component-section-unread', facts: { section: 'import', offset: 11 } }], 1]);
  });
});

describe('a hostile component', () => {
  it('may nest thirty thousand deep', () => {
    const depth = 30_000;
    const layers: number[][] = [];
    let size = 8;
    for (let level = 0; level < depth; level++) {
      const header = [COMPONENT, ...[0, 7, 14, 21].map((shift, at) => ((size >>> shift) & 0x7f) | (at < 3 ? 0x80 : 0))];
      layers.push(header);
      size += header.length + 8;
    }
    const bytes = componentBytes(...layers.reverse().map((header) => [...header, ...componentBytes()]));
    expect(readComponent(bytes)).toMatchObject({ parts: { length: 10_000 }, fault: null });
  });

  it('has its lists cut, with a notice of how many there are', () => {
    const { parts, notices } = readComponent(componentBytes(Array.from({ length: 10_500 }, () => holding(MODULE, moduleBytes())).flat()));
    expect([parts.length, notices.find(({ code }) => code === 'component-parts-cut')]).toEqual([
      10_000,
      { code: 'component-parts-cut', facts: { count: 10_500, shown: 10_000 } },
    ]);
  });

  it('of random bytes is never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => readComponent(componentBytes([...rest])).byteLength === rest.length + 8),
      {
        numRuns: 2_000,
      },
    );
  });

  it('with a few bytes of a real one changed still has its parts within the file, the inner ones within the outer', async () => {
    const bytes = await componentWat`(component (core module $m (func) (memory 1)) (import "i" (instance)) (component $c (core module)))`;
    const change = fc.record({ at: fc.nat(bytes.length - 9), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutant = bytes.slice();
        for (const { at, byte } of changes) mutant[at + 8] = byte;
        const { parts } = readComponent(mutant);
        const around = (parent: number | null) => (parent === null ? undefined : parts[parent]?.range) ?? { start: 0, end: mutant.length };
        return parts.every(
          ({ range, parent }) => range.start >= around(parent).start && range.start <= range.end && range.end <= around(parent).end,
        );
      }),
      { numRuns: 3_000 },
    );
  });
});
