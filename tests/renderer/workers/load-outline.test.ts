import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteRange } from '../../../renderer/wasm/model/module';
import { type Load, loadOutline } from '../../../renderer/workers/load-outline';
import { type Bytes, moduleBytes, name, section } from '../../support/module-bytes';
import { must } from '../../support/printed';

/** A file of which nothing was loaded yet. */
function fileOf(file: Uint8Array) {
  const bytes = new Uint8Array(file.length);
  const loaded: ByteRange[] = [];
  const load: Load = async ({ start, end }) => {
    loaded.push({ start, end });
    bytes.set(file.subarray(start, end), start);
    return { ok: true, value: null };
  };
  return { bytes, loaded, load };
}

/** More than all that is fetched besides. */
const MUCH = 600_000;
const zeros = () => new Array<number>(MUCH).fill(0);
const heavy = (id: number) => section(id, zeros());
const custom = (text: string) => section(0, [name(text), zeros()]);
const lengthOf = (ranges: readonly ByteRange[]) => ranges.reduce((sum, { start, end }) => sum + end - start, 0);

test('what is heavy is left out: element segments, code, data and debug sections', async () => {
  const file = moduleBytes(section(1, [0]), heavy(9), heavy(10), heavy(11), custom('.debug_info'), section(0, [name('producers'), 0]));
  const { bytes, load } = fileOf(file);
  const missing = lengthOf(must(await loadOutline(bytes, load)));
  expect(missing > 2.5 * MUCH && missing < 4 * MUCH).toBe(true);
});

test('of the names only the module’s is loaded, and those of funcs if they are few', async () => {
  const names = (...subsections: readonly Bytes[]) => section(0, [name('name'), ...subsections]);
  const few = fileOf(moduleBytes(section(1, zeros()), names(section(0, name('m')), section(1, new Array(200_000).fill(0)))));
  const many = fileOf(moduleBytes(section(1, zeros()), names(section(0, name('m')), heavy(1), heavy(2), heavy(9))));
  const missing = [few, many].map(async ({ bytes, load }) => lengthOf(must(await loadOutline(bytes, load))));
  expect([await missing[0], Number(await missing[1]) > 2 * MUCH]).toEqual([0, true]);
});

test('everything else is loaded, however large it is', async () => {
  const file = moduleBytes(custom('names'), section(7, zeros()), section(3, zeros()), custom('.debugged'));
  const { bytes, load } = fileOf(file);
  expect([must(await loadOutline(bytes, load)), Buffer.from(bytes).equals(file)]).toEqual([[], true]);
});

test('a file of very many sections is soon read as a whole', async () => {
  const file = moduleBytes(
    ...Array.from({ length: 2000 }, () => [section(0, [name('.debug_str'), new Array(1000).fill(0)]), section(0, [name('a')])]),
  );
  const { bytes, loaded, load } = fileOf(file);
  await loadOutline(bytes, load);
  expect(loaded.length).toBeLessThan(10);
});

test('behind a size that does not lead on everything is missing', async () => {
  const file = moduleBytes(section(1, [0]), [3, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], zeros());
  const { bytes, load } = fileOf(file);
  expect(must(await loadOutline(bytes, load))).toEqual([{ start: 1 << 18, end: file.length }]);
});

test('a part that cannot be had ends it', async () => {
  const failure = { code: 'file-changed', facts: {} } as const;
  expect(await loadOutline(new Uint8Array(100), async () => ({ ok: false, failure }))).toEqual({ ok: false, failure });
});

test('whatever the bytes, each is loaded once or missing', async () => {
  const sections = fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 14 }), size: fc.integer({ min: 0, max: 100_000 }), lie: fc.integer({ min: -3, max: 3 }) }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(sections, fc.uint8Array({ maxLength: 40 }), async (drawn, tail) => {
      const file = moduleBytes(
        ...drawn.map(({ id, size, lie }) => [id, section(0, new Array(size).fill(id)).slice(1), lie === 3 ? [1] : []]),
        [...tail],
      );
      const { bytes, loaded, load } = fileOf(file);
      const parts = [...loaded, ...must(await loadOutline(bytes, load))].concat(loaded).sort((a, b) => a.start - b.start);
      let at = 0;
      for (const { start, end } of parts) {
        if (start !== at || end <= start) return false;
        at = end;
      }
      return at === file.length;
    }),
    { numRuns: 40 },
  );
});
