import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFileSink } from '../../../main/writing/file-sink';
import { temporaryFolder } from '../../support/temporary-folder';

it('writes through a link and keeps the file’s mode', async () => {
  const folder = temporaryFolder();
  const real = join(folder, 'real', 'a.wat');
  mkdirSync(join(folder, 'real'));
  writeFileSync(real, 'old');
  chmodSync(real, 0o640);
  symlinkSync(real, join(folder, 'link.wat'));
  const sink = await openFileSink(join(folder, 'link.wat'));
  await sink.append(new TextEncoder().encode('new'));
  const before = readFileSync(real, 'utf8');
  await sink.finish();
  expect([before, readFileSync(real, 'utf8'), statSync(real).mode & 0o777]).toEqual(['old', 'new', 0o640]);
});
