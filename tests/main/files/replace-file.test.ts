import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openReplacement, replaceFile } from '../../../main/files/replace-file';
import { temporaryFolder } from '../../support/temporary-folder';

const fake = vi.hoisted(() => ({ renameFails: false }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  const rename: typeof fs.rename = (from, to) => (fake.renameFails ? Promise.reject(new Error('no space')) : fs.rename(from, to));
  return { ...fs, rename };
});

let folder: string;
let file: string;

beforeEach(() => {
  fake.renameFails = false;
  folder = temporaryFolder();
  file = join(folder, 'a.txt');
});

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('replaceFile', () => {
  it('makes a file that is not there', async () => {
    await replaceFile(file, 'new');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.txt']]);
  });

  it('leaves the old file whole, and nothing else, when it cannot be replaced', async () => {
    writeFileSync(file, 'old');
    fake.renameFails = true;
    await expect(replaceFile(file, 'new')).rejects.toThrow('no space');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.txt']]);
  });

  it('leaves nothing in a folder that stands where the file should be', async () => {
    mkdirSync(file);
    await expect(replaceFile(file, 'new')).rejects.toMatchObject({ code: expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST|EPERM/) });
    expect([readdirSync(folder), readdirSync(file)]).toEqual([['a.txt'], []]);
  });

  it.each([0o640, 0o666, 0o755])('keeps the mode %o, whatever the umask', async (mode) => {
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    await replaceFile(file, 'new');
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['new', mode]);
  });

  it('gives a mode that it is told, also to a file that has another', async () => {
    writeFileSync(file, 'old', { mode: 0o644 });
    await replaceFile(file, 'new', 0o600);
    expect(modeOf(file)).toBe(0o600);
  });

  it('two at once leave one of the two texts whole', async () => {
    const texts = ['1', '2'].map((digit) => digit.repeat(100_000));
    await Promise.all(texts.map((text) => replaceFile(file, text)));
    expect([texts.includes(readFileSync(file, 'utf8')), readdirSync(folder)]).toEqual([true, ['a.txt']]);
  });

  it('replaces a file whose name is as long as names can be', async () => {
    const long = join(folder, 'x'.repeat(255));
    await replaceFile(long, 'new');
    expect(readFileSync(long, 'utf8')).toBe('new');
  });
});

describe('openReplacement', () => {
  const bytes = new TextEncoder().encode('new');

  it('writes through a link and keeps the file’s mode; before the end the old file is whole', async () => {
    const real = join(folder, 'real', 'a.wat');
    mkdirSync(join(folder, 'real'));
    writeFileSync(real, 'old');
    chmodSync(real, 0o640);
    symlinkSync(real, join(folder, 'link.wat'));
    const replacement = await openReplacement(join(folder, 'link.wat'));
    await replacement.append(bytes);
    const before = readFileSync(real, 'utf8');
    await replacement.finish();
    expect([before, readFileSync(real, 'utf8'), modeOf(real)]).toEqual(['old', 'new', 0o640]);
  });

  it('leaves nothing when it is abandoned, also after its end could not be reached', async () => {
    const given = await openReplacement(file);
    await given.append(bytes);
    await given.abandon();
    const unfinished = await openReplacement(file);
    fake.renameFails = true;
    await expect(unfinished.finish()).rejects.toThrow('no space');
    await unfinished.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });
});
