import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, readStamp, writeStamp } from '../../../scripts/system/stamp.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'source.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has one fingerprint while nothing changes, and another after an edit, a new file or a removed one', () => {
  const prints = [fingerprint([folder]), fingerprint([folder])];
  writeFileSync(join(folder, 'deep', 'source.ts'), 'three');
  prints.push(fingerprint([folder]));
  writeFileSync(join(folder, 'new.ts'), '');
  prints.push(fingerprint([folder]));
  rmSync(join(folder, 'deep'), { recursive: true });
  prints.push(fingerprint([folder]));
  expect([prints[0] === prints[1], new Set(prints).size]).toEqual([true, 4]);
});

it('reads back what was stamped, and null where nothing was', () => {
  const stamp = join(folder, 'not', 'yet', 'there');
  const before = readStamp(stamp);
  writeStamp(stamp, 'done');
  expect([before, readStamp(stamp)]).toEqual([null, 'done']);
});
