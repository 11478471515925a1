import { afterEach, expect, it } from 'vitest';
import { createScope, createSlot, endOwner, openOwner, ownerOf } from '../../../renderer/state/module-scope';

const KEY = 'file:/a.wasm';

afterEach(() => endOwner(KEY));

it('releases what was begun in it once, the latest first, and aborts its signal', () => {
  const scope = createScope();
  const released: number[] = [];
  for (const each of [1, 2, 3]) scope.onEnd(() => released.push(each));
  scope.end();
  scope.end();
  expect([released, scope.ended, scope.signal.aborted]).toEqual([[3, 2, 1], true, true]);
});

it('ends with the scope around it, and leaves that when it ends before', () => {
  const around = createScope();
  const inner = createScope(around);
  const left = createScope(around);
  left.end();
  around.end();
  expect([inner.ended, left.ended, createScope(around).ended]).toEqual([true, true, true]);
});

it('releases at once what is begun too late', () => {
  const scope = createScope();
  scope.end();
  let released = false;
  scope.onEnd(() => {
    released = true;
  });
  expect(released).toBe(true);
});

it('leaves out what was taken back', () => {
  const scope = createScope();
  const released: string[] = [];
  const takeBack = scope.onEnd(() => released.push('taken back'));
  takeBack();
  scope.end();
  expect(released).toEqual([]);
});

it('owns a module until that is closed, and another one of the same key afterwards', () => {
  const first = openOwner(KEY);
  expect(openOwner(KEY)).toBe(first);
  endOwner(KEY);
  const second = openOwner(KEY);
  expect([first.ended, second.ended, ownerOf(KEY) === second]).toEqual([true, false, true]);
});

it('has one thing in a slot: the next ends the one before, closing ends the last', () => {
  const slot = createSlot<string>();
  const ended: string[] = [];
  const begin = (name: string) =>
    slot.begin(KEY, (scope) => {
      scope.onEnd(() => ended.push(name));
      return name;
    });
  openOwner(KEY);
  begin('first');
  begin('second');
  const held = slot.of(KEY);
  endOwner(KEY);
  expect([held, ended, slot.of(KEY)]).toEqual(['second', ['first', 'second'], null]);
});

it('begins nothing of a module that is not open', () => {
  const slot = createSlot<boolean>();
  let ended = false;
  slot.begin(KEY, (scope) => {
    scope.onEnd(() => {
      ended = true;
    });
    return true;
  });
  expect([ended, slot.of(KEY)]).toEqual([true, null]);
});

it('moves what goes on to another slot, and ends what stood there', () => {
  const opening = createSlot<string>();
  const open = createSlot<string>();
  const ended: string[] = [];
  const begin = (slot: typeof open, name: string) =>
    slot.begin(KEY, (scope) => {
      scope.onEnd(() => ended.push(name));
      return name;
    });
  openOwner(KEY);
  begin(open, 'old');
  begin(opening, 'new');
  opening.moveTo(KEY, open);
  expect([opening.of(KEY), open.of(KEY), ended]).toEqual([null, 'new', ['old']]);
  begin(opening, 'next');
  endOwner(KEY);
  expect(ended.toSorted()).toEqual(['new', 'next', 'old']);
});
