import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfTag, readCommandLine, readHandedOver } from '../../../main/opening/command-line';

const unpackaged = { cwd: '/work', hasRoot: true };
const packaged = { cwd: '/work', hasRoot: false };

describe('readCommandLine', () => {
  it('takes the first path of an unpackaged start for the project’s root', () => {
    const argv = ['electron', '--inspect=0', '--no-sandbox', '.', '--lang=zh-CN', 'a.wasm', '/b/c.wat'];
    expect(readCommandLine(argv, unpackaged)).toEqual({ language: 'zh-CN', paths: ['/work/a.wasm', '/b/c.wat'] });
  });

  it('takes every path of a packaged start for something to open', () => {
    expect(readCommandLine(['watchglass', 'a.wasm', 'hello world'], packaged)).toEqual({
      language: null,
      paths: ['/work/a.wasm', '/work/hello world'],
    });
  });

  it('takes what follows -- for paths, whatever it looks like', () => {
    expect(readCommandLine(['watchglass', '--', '--lang=en'], packaged)).toEqual({ language: null, paths: ['/work/--lang=en'] });
  });

  it('has nothing to open without paths', () => {
    expect(readCommandLine(['electron', '.'], unpackaged)).toEqual({ language: null, paths: [] });
  });

  it('believes the last of two languages', () => {
    expect(readCommandLine(['watchglass', '--lang=en', '--lang=zh-CN'], packaged).language).toBe('zh-CN');
  });
});

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['de', null],
  ['', null],
])('speaks for %s: %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language);
});

describe('readHandedOver', () => {
  it('believes what a second start of ours hands over', () => {
    const commandLine = { language: 'en', paths: ['/a.wasm'] };
    expect(readHandedOver(commandLine)).toEqual(commandLine);
  });

  it('opens nothing for whatever else holds the lock', () => {
    fc.assert(fc.property(fc.anything(), (data) => readHandedOver(data).paths.length === 0));
  });
});
