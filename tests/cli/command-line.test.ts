import { expect, it } from 'vitest';
import { readCommandLine } from '../../cli/command-line';

it('reads a verb with its files and options, in any order', () => {
  expect(readCommandLine(['--full-indent', 'wat', '-o', 'out.wat', 'a.wasm', '--function=main'])).toEqual({
    kind: 'run',
    verb: 'wat',
    files: ['a.wasm'],
    options: { output: 'out.wat', fullIndent: true, func: 'main', json: false },
    language: null,
  });
});

it('takes what follows -- for files, and - for one', () => {
  expect(readCommandLine(['validate', '-', '--', '--json'])).toMatchObject({ files: ['-', '--json'], options: { json: false } });
});

it('takes the last of an option that is given twice', () => {
  expect(readCommandLine(['wat', 'a', '-o', 'b', '-o', 'c'])).toMatchObject({ options: { output: 'c' } });
});

it.each([
  [['--help'], { kind: 'help', verb: null }],
  [['wat', '-h'], { kind: 'help', verb: 'wat' }],
  [['validate', '--help', '--bogus'], { kind: 'help', verb: 'validate' }],
  [['-V'], { kind: 'version' }],
  [['--version', 'wat'], { kind: 'version' }],
])('answers %j with help or the version, whatever else is there', (args, command) => {
  expect(readCommandLine(args)).toMatchObject(command);
});

it.each([
  [[], 'noVerb', ''],
  [['print', 'a'], 'unknownVerb', 'print'],
  [['wat', 'a', '--bogus'], 'unknownOption', '--bogus'],
  [['wat', 'a', '-x'], 'unknownOption', '-x'],
  [['wat', 'a', '--json'], 'foreignOption', '--json'],
  [['validate', 'a', '-o', 'b'], 'foreignOption', '-o'],
  [['wat', 'a', '-o'], 'valueMissing', '-o'],
  [['wat', 'a', '--function', '--full-indent'], 'valueMissing', '--function'],
  [['validate', 'a', '--json=yes'], 'valueNeedless', '--json'],
  [['validate'], 'noFile', 'validate'],
  [['wat', 'a', 'b'], 'manyFiles', 'wat'],
  [['wat', 'a', '--lang', 'fr'], 'unknownLanguage', 'fr'],
])('says what is wrong with %j', (args, fault, word) => {
  expect(readCommandLine(args)).toMatchObject({ kind: 'misused', fault, word });
});

it('takes a value that begins with a hyphen when it is tied to its option', () => {
  expect(readCommandLine(['wat', 'a', '--function=-f'])).toMatchObject({ options: { func: '-f' } });
});
