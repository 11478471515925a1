import { beforeEach, expect, it } from 'vitest';
import { push, startPushing, stopPushing } from '../../main/events';

let heard: unknown[];
const listen = () => startPushing((name, event) => heard.push([name, event]));

beforeEach(() => {
  heard = [];
  listen();
  stopPushing();
  heard = [];
});

it('keeps events until the page listens, in order', () => {
  push('command:run', { command: 'module.open' });
  push('terminal:output', { text: 'a' });
  listen();
  push('terminal:output', { text: 'b' });
  expect(heard).toEqual([
    ['command:run', { command: 'module.open' }],
    ['terminal:output', { text: 'a' }],
    ['terminal:output', { text: 'b' }],
  ]);
});

it('keeps them again while the page is away, and tells each once', () => {
  listen();
  push('terminal:output', { text: 'a' });
  stopPushing();
  push('terminal:output', { text: 'b' });
  listen();
  expect(heard).toEqual([
    ['terminal:output', { text: 'a' }],
    ['terminal:output', { text: 'b' }],
  ]);
});
