import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Contents, rememberContents } from '../../../main/watch/content';
import { folderWith } from '../../support/folder';

let file: string;
let contents: Contents;

beforeEach(() => {
  file = join(folderWith({ 'lib.rs': 'pub fn a() {}' }), 'lib.rs');
  contents = rememberContents();
});

test('a file that nobody has learnt is a change, once', async () => {
  expect([await contents.changed(file), await contents.changed(file)]).toEqual([true, false]);
});

test('a file that was learnt changes with its content, and not with its time', async () => {
  await contents.learn(file);
  utimesSync(file, new Date(0), new Date(0));
  const touched = await contents.changed(file);
  writeFileSync(file, 'pub fn b() {}');
  expect([touched, await contents.changed(file), await contents.changed(file)]).toEqual([false, true, false]);
});

test('a file that goes is a change, and so is the same one when it comes back', async () => {
  await contents.learn(file);
  rmSync(file);
  const gone = [await contents.changed(file), await contents.changed(file)];
  writeFileSync(file, 'pub fn a() {}');
  expect([gone, await contents.changed(file)]).toEqual([[true, false], true]);
});

test('a file that nobody knew and that is gone already is none', async () => {
  rmSync(file);
  expect(await contents.changed(file)).toBe(false);
});

test('what is learnt anew is no change any more', async () => {
  await contents.learn(file);
  writeFileSync(file, 'pub fn b() {}');
  await contents.learn(file);
  expect(await contents.changed(file)).toBe(false);
});
