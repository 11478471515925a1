import { beforeEach, expect, test } from 'vitest';
import { i18n, startLocales } from '../../../../renderer/locales/i18n';
import { saysText } from '../../../../renderer/panels/overview/says-text';
import type { CustomSectionFacts } from '../../../../renderer/wasm/model/custom-facts';

const NO_SYMBOLS = { func: 0, data: 0, global: 0, section: 0, tag: 0, table: 0 };
const MEMORY = { memorySize: 1024, memoryAlign: 4, tableSize: 7, tableAlign: 0 };

beforeEach(() => startLocales('en'));

test.each<[CustomSectionFacts, string]>([
  [
    {
      kind: 'names',
      named: [
        { what: 'module', count: 1 },
        { what: 'func', count: 13_681 },
        { what: 'local', count: 1 },
      ],
    },
    'Names the module, 13,681 functions, and the locals of 1 function',
  ],
  [{ kind: 'producers', tools: ['Rust 1.95', 'walrus'] }, '\u2068Rust 1.95\u2069 · \u2068walrus\u2069'],
  [{ kind: 'target-features', features: ['+simd128'] }, '\u2068+simd128\u2069'],
  [
    { kind: 'linking', version: 2, symbols: { ...NO_SYMBOLS, func: 3, data: 1 }, segments: 2, initFuncs: 0, comdats: 0 },
    'Version 2: 3 function symbols, 1 data symbol, and 2 segments',
  ],
  [{ kind: 'linking', version: 2, symbols: NO_SYMBOLS, segments: 0, initFuncs: 0, comdats: 0 }, 'Version 2: nothing'],
  [{ kind: 'reloc', section: 'code', entries: 12 }, '12 relocations in section \u2068code\u2069'],
  [
    { kind: 'dylink', ...MEMORY, needed: ['libc.so'], exports: 0, imports: 2, runtimePath: [] },
    'Needs 1.0 KB of memory and 7 table elements · the libraries \u2068libc.so\u2069 · notes on 2 imports',
  ],
  [{ kind: 'url', url: './a.map' }, '\u2068./a.map\u2069'],
  [
    { kind: 'wasm-bindgen', schema: '0.2.100', version: '0.2.101', programs: 2 },
    'Schema \u20680.2.100\u2069, written by \u20680.2.101\u2069: 2 parts',
  ],
  [{ kind: 'component-type', world: 'my-world', bytes: 9 }, 'World \u2068my-world\u2069'],
  [{ kind: 'build-id', hex: 'dead01' }, 'dead01'],
  [{ kind: 'dwarf', bytes: 4 }, ''],
])('%o reads as a line of words', (facts, text) => {
  expect(saysText(facts, i18n.t, 'en')).toBe(text);
});
