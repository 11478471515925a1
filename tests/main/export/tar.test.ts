import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeTar } from '../../../main/export/tar';
import { temporaryFolder } from '../../support/temporary-folder';

const text = (words: string) => new TextEncoder().encode(words);

it("the system's tar reads back what was written, long paths and other alphabets too", () => {
  const folder = temporaryFolder();
  const deep = `package/${'snippets/'.repeat(12)}inline.js`;
  const files = [
    { path: 'package/package.json', bytes: text('{"name":"hello"}') },
    { path: 'package/模块_bg.wasm', bytes: new Uint8Array(513).fill(7) },
    { path: 'package/empty.d.ts', bytes: new Uint8Array(0) },
    { path: deep, bytes: text('export {}') },
  ];
  const archive = join(folder, 'a.tar');
  writeFileSync(archive, writeTar(files));
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  expect(files.map(({ path }) => new Uint8Array(readFileSync(join(folder, path))))).toEqual(files.map(({ bytes }) => bytes));
});

it('says which path does not fit into the format', () => {
  expect(() => writeTar([{ path: 'x'.repeat(300), bytes: new Uint8Array(0) }])).toThrow('too long for an archive');
});
