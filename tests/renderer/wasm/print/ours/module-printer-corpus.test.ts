import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { describe, expect, test } from 'vitest';
import { decodeModule } from '../../../../../renderer/wasm/decode';
import { createModulePrinter } from '../../../../../renderer/wasm/print/ours/module-printer';
import type { CorpusName } from '../../../../../scripts/steps/corpus.mjs';
import { corpus } from '../../../../support/cache';
import { comparableText } from '../../../../support/comparable-text';
import { ourText } from '../../../../support/our-text';
import { must } from '../../../../support/printed';
import { textByWabt } from '../../../../support/wabt-text';
import { assembleByWabt } from '../../../../support/wat';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', '..', 'resources', 'samples');
const MINUTE = 60_000;

test.each<CorpusName>(['as-sha256', 'curve25519-bindgen', 'web-tree-sitter', 'sql', 'canvaskit-names'])(
  'the text of %s is wabt’s, byte for byte',
  async (name) => {
    const bytes = await corpus(name);
    expect(ourText(bytes) === (await textByWabt(bytes))).toBe(true);
  },
  MINUTE,
);

test.each<CorpusName>(['as-sha256', 'curve25519-bindgen', 'web-tree-sitter', 'sql'])(
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

/**
 * Of what wabt 1.0.32 (Debian's) writes: lines, SHA-256 by `wasm2wat --enable-all FILE | sha256sum`, and the same with an indentation that ends at a hundred columns,
 * `wasm2wat --enable-all FILE | LC_ALL=C sed -E 's/^( {100}) +/\1/' | sha256sum`. npm's wabt 1.0.39 cannot hold two of these texts and takes gigabytes for a third.
 */
const NATIVE_TEXTS: readonly { readonly name: CorpusName; readonly lineCount: number; readonly full: string; readonly capped: string }[] = [
  {
    name: 'canvaskit-names',
    lineCount: 3_018_590,
    full: 'e4245afeb1489700e5491b510d70b13b2a1d9d7ae370a0e0d3f568b47dde18c3',
    capped: '2468fe82529269282fa4e73dedd4292ab9affec1af783619b445d055f4dadf24',
  },
  {
    name: 'esbuild-go',
    lineCount: 4_830_941,
    full: '4a82db1a00690913afa60ad8ae00460ad3dd139f40f59c9f6d86518931945e4a',
    capped: 'f7aa083edae76bd08a970b1cc32908e70ed2b84d75f21a040fcbeccddda94983',
  },
  {
    name: 'ffmpeg',
    lineCount: 11_614_048,
    full: '217a725b1d468ccc1ac10e5b161e941f73ce11c887e29de551e4531e946d1202',
    capped: 'c9f0071ef4f5dbaf23e59c8a7a2573f9f0889b95d89d0b293a57682f00d102c6',
  },
  {
    name: 'duckdb-mvp',
    lineCount: 13_914_773,
    full: 'a9c79ee421b123576e4eb937da3d0f6711fd496da064b0ea1ee6ab9e7407f489',
    capped: '92939c9895dbeec3ef0db98d354014b220a22c9412dd028b26dec3574b1d1190',
  },
];

describe.each(NATIVE_TEXTS)('$name', ({ name, lineCount, full, capped }) => {
  test.each<[string, boolean, string]>([
    ['wabt’s own indentation', true, full],
    ['an indentation that ends at a hundred columns', false, capped],
  ])(
    'has native wabt’s text, byte for byte, with %s',
    async (_, fullIndent, sha256) => {
      const bytes = await corpus(name);
      const printer = createModulePrinter(bytes, must(decodeModule(bytes)), { fullIndent });
      const hash = createHash('sha256');
      for (const piece of printer.pieces()) hash.update(piece.bytes);
      expect([hash.digest('hex'), printer.document]).toEqual([sha256, { printer: 'watchglass', lineCount, version: 1, exact: true }]);
    },
    2 * MINUTE,
  );
});
