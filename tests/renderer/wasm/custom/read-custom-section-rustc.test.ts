import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { opened } from '../../../support/decoded';
import { needsRust } from '../../../support/needs-rust';
import { temporaryFolder } from '../../../support/temporary-folder';

const SOURCE = `use std::collections::BTreeMap;
#[no_mangle] pub extern "C" fn count(words: u32) -> usize {
    let mut seen = BTreeMap::new();
    for word in 0..words { *seen.entry(word % 7).or_insert(0u32) += word; }
    seen.len()
}`;

beforeAll(() => needsRust());

/** What rustc itself writes, with debug information. */
function compiled(...options: readonly string[]) {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'lib.rs'), SOURCE);
  execFileSync('rustc', ['--target', 'wasm32-unknown-unknown', '-g', ...options, '-o', out, 'lib.rs'], { cwd: folder });
  return opened(new Uint8Array(readFileSync(out))).summary.sections.filter(({ custom }) => custom);
}

test('the debug information of a real build is listed with its sizes', () => {
  const sections = compiled('--crate-type=cdylib');
  const debug = sections.filter(({ name }) => name.startsWith('.debug_'));
  const sizes = debug.map(({ says, range }) => says?.kind === 'dwarf' && says.bytes > 0 && says.bytes < range.end - range.start);
  expect([debug.map(({ name }) => name).includes('.debug_info'), new Set(sizes)]).toEqual([true, new Set([true])]);
});

test('a real object file tells its symbols, and which sections its relocations move', () => {
  const sections = compiled('--crate-type=lib', '--emit=obj');
  const linking = sections.find(({ name }) => name === 'linking')?.says;
  const moved = sections.flatMap(({ name, says }) => (says?.kind === 'reloc' && says.entries > 0 ? [[name, says.section]] : []));
  expect([linking, moved]).toEqual([
    expect.objectContaining({ kind: 'linking', version: 2, symbols: expect.objectContaining({ global: 1, tag: 0 }) }),
    expect.arrayContaining([
      ['reloc.CODE', 'code'],
      ['reloc.DATA', 'data'],
      ['reloc..debug_info', '.debug_info'],
    ]),
  ]);
});
