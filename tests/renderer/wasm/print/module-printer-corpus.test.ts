import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, test } from 'vitest';
import { decodeModule } from '../../../../renderer/wasm/decode';
import { createModulePrinter } from '../../../../renderer/wasm/print/module-printer';
import type { CorpusName } from '../../../../scripts/steps/corpus.mjs';
import { corpus } from '../../../support/cache';
import { comparableText } from '../../../support/comparable-text';
import { ourText } from '../../../support/our-text';
import { must } from '../../../support/printed';
import { textByWabt } from '../../../support/wabt-text';
import { assembleByWabt } from '../../../support/wat';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'samples');
const MINUTE = 60_000;

test.each<CorpusName>(['as-sha256', 'curve25519-bindgen', 'web-tree-sitter', 'sql'])(
  'the text of %s is wabt’s, byte for byte',
  async (name) => {
    const bytes = await corpus(name);
    expect(ourText(bytes) === (await textByWabt(bytes))).toBe(true);
  },
  MINUTE,
);

test.each<CorpusName>(['as-sha256', 'curve25519-bindgen', 'web-tree-sitter'])(
  'the text of %s assembles to the same module',
  async (name) => {
    const bytes = await corpus(name);
    expect((await comparableText(await parse(ourText(bytes)))) === (await comparableText(bytes))).toBe(true);
  },
  MINUTE,
);

test('the text of every sample that the app carries is wabt’s, byte for byte', async () => {
  const texts = (await readdir(SAMPLES)).filter((name) => name.endsWith('.wat'));
  const modules = await Promise.all(texts.map(async (name) => assembleByWabt(await readFile(join(SAMPLES, name), 'utf8'))));
  const greet = new Uint8Array(await readFile(join(SAMPLES, 'greet', 'pkg', 'hello_wasm_bg.wasm')));
  for (const bytes of [...modules, greet]) expect(ourText(bytes)).toBe(await textByWabt(bytes));
});

/** SHA-256 and lines of what `wasm2wat --enable-all` of Debian's wabt 1.0.32 writes: npm's wabt cannot hold two of these texts, and takes seconds for the others. */
const NATIVE_TEXTS: readonly [CorpusName, string, number][] = [
  ['canvaskit-names', 'e4245afeb1489700e5491b510d70b13b2a1d9d7ae370a0e0d3f568b47dde18c3', 3_018_590],
  ['esbuild-go', '4a82db1a00690913afa60ad8ae00460ad3dd139f40f59c9f6d86518931945e4a', 4_830_941],
  ['ffmpeg', '217a725b1d468ccc1ac10e5b161e941f73ce11c887e29de551e4531e946d1202', 11_614_048],
  ['duckdb-mvp', 'a9c79ee421b123576e4eb937da3d0f6711fd496da064b0ea1ee6ab9e7407f489', 13_914_773],
];

describe.each(NATIVE_TEXTS)('%s', (name, sha256, lineCount) => {
  test(
    'has native wabt’s text, byte for byte, in pieces that never hold much of it',
    async () => {
      const bytes = await corpus(name);
      const printer = createModulePrinter(bytes, must(decodeModule(bytes)), { fullIndent: true });
      const hash = createHash('sha256');
      let largest = 0;
      for (const piece of printer.pieces()) {
        hash.update(piece.bytes);
        largest = Math.max(largest, piece.bytes.length);
      }
      expect([hash.digest('hex'), printer.document]).toEqual([sha256, { printer: 'watchglass', lineCount, exact: true }]);
      // A line is never cut, and the longest is a data segment.
      expect(largest).toBeLessThan(3 * bytes.length);
    },
    2 * MINUTE,
  );
});
