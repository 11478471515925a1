import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findExecutable } from '../../../main/process/find-executable';

test('takes the first file that may be run, not a folder and not a text', async () => {
  const root = await mkdtemp(join(tmpdir(), 'find-'));
  const [folder, text, tool] = ['a', 'b', 'c'].map((name) => join(root, name)) as [string, string, string];
  await mkdir(join(folder, 'cargo'), { recursive: true });
  await mkdir(text);
  await writeFile(join(text, 'cargo'), '');
  await mkdir(tool);
  await writeFile(join(tool, 'cargo'), '');
  await chmod(join(tool, 'cargo'), 0o755);
  const found = await findExecutable('cargo', [join(root, 'nowhere'), folder, text, tool]);
  await rm(root, { recursive: true });
  expect(found).toBe(join(tool, 'cargo'));
});
