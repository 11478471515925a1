import { expect, test } from 'vitest';
import { nextTurn } from '../../../renderer/workers/next-turn';

test('messages that came before it are answered first', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: string[] = [];
  const answered = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      heard.push('message');
      resolve();
    };
  });
  port2.postMessage(null);
  await nextTurn();
  await nextTurn();
  await answered;
  heard.push('turn');
  port1.close();
  expect(heard).toEqual(['message', 'turn']);
});

test('what was only waiting for a promise goes first', async () => {
  const heard: string[] = [];
  const turn = nextTurn().then(() => heard.push('turn'));
  await Promise.resolve();
  heard.push('promise');
  await turn;
  expect(heard).toEqual(['promise', 'turn']);
});
