import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demangle } from '../../../../renderer/wasm/demangle/demangle';
import { rustcDemangle } from '../../../support/rustc-demangle';

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'demangle', file), 'utf8')
    .trimEnd()
    .split('\n');

test('a thousand real C++ names are written as c++filt writes them, but for the result that it puts before a template’s', () => {
  const answers = linesOf('cxx.txt').map((line) => line.split('\t'));
  const different = answers.filter(([name = '', answer = '']) => {
    const written = demangle(name);
    return written === null || (answer !== written && !answer.endsWith(` ${written}`));
  });
  expect([answers.length, different]).toEqual([1_000, []]);
});

test('a thousand real Rust names of both schemes are written as rustc-demangle writes them', () => {
  const names = linesOf('rust.txt');
  const referred = rustcDemangle();
  const schemes = new Set(names.map((name) => name.slice(0, 2)));
  expect([[...schemes], names.map(demangle)]).toEqual([['_Z', '_R'], names.map(referred)]);
});
