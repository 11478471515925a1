import { expect, test } from 'vitest';
import { matchesShortcut, type Press, writeShortcut } from '../../../renderer/shell/shortcut';

const press = (change: Partial<Press>): Press => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

test('Mod is Ctrl, and on a Mac Cmd', () => {
  const ctrl = press({ key: 'b', code: 'KeyB', ctrlKey: true });
  const cmd = press({ key: 'b', code: 'KeyB', metaKey: true });
  expect([true, false].map((mac) => [matchesShortcut(ctrl, 'Mod+B', mac), matchesShortcut(cmd, 'Mod+B', mac)])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('a shortcut with Shift is not the one without', () => {
  const shifted = press({ key: 'B', code: 'KeyB', ctrlKey: true, shiftKey: true });
  expect([matchesShortcut(shifted, 'Mod+B', false), matchesShortcut(shifted, 'Mod+Shift+B', false)]).toEqual([false, true]);
});

test('a digit goes by its place, since Alt changes what it types on a Mac', () => {
  expect(matchesShortcut(press({ key: '¡', code: 'Digit1', altKey: true }), 'Alt+1', true)).toBe(true);
});

test('shortcuts are written as people of the system read them', () => {
  expect([writeShortcut('Mod+Shift+P', false), writeShortcut('Mod+Shift+P', true)]).toEqual(['Ctrl+Shift+P', '⌘⇧P']);
});

test.each([
  ['?', { shiftKey: true }, true],
  ['?', {}, true],
  ['?', { ctrlKey: true }, false],
  ['/', { shiftKey: true }, false],
])('a sign is what is typed, with Shift or without: %s %o', (key, held, matches) => {
  expect(matchesShortcut(press({ key, code: 'Slash', ...held }), '?', false)).toBe(matches);
});
