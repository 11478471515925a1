import { expect, test } from 'vitest';
import { createHostObjects } from '../../../../renderer/runtime/glue/host-object';
import { createRecorder } from '../../../../renderer/runtime/glue/recorder';
import { createCallLog } from '../../../../renderer/runtime/log/call-log';
import type { LogEntry } from '../../../../renderer/runtime/model';

function hostDocument() {
  const entries: LogEntry[] = [];
  const log = createCallLog((batch) => entries.push(...batch));
  const objects = createHostObjects(createRecorder(log, (value) => objects.nameOf(value)));
  // biome-ignore lint/suspicious/noExplicitAny: a stand-in is used as the glue uses it, without types.
  const document: any = objects.make('document');
  const lines = () => {
    log.flush();
    return entries.map(({ text }) => text);
  };
  return { document, lines, log, objects };
}

test('records calls and assignments, with what they are made on', () => {
  const { document, lines } = hostDocument();
  const canvas = document.createElement('canvas');
  canvas.width = 300;
  canvas.getContext('2d').fillRect(0, 0, canvas.width, 5);
  expect(lines()).toEqual([
    'document.createElement("canvas")',
    'document.createElement("canvas").width = 300',
    'document.createElement("canvas").getContext("2d")',
    'document.createElement("canvas").getContext("2d").fillRect(0, 0, 300, 5)',
  ]);
});

test('answers real numbers and texts, remembers what was set, and is no promise', () => {
  const { document } = hostDocument();
  document.title = 'mine';
  expect([document.body.clientWidth, document.body.id, document.title, document.then, `${document.body}`]).toEqual([
    0,
    '',
    'mine',
    undefined,
    '[document.body]',
  ]);
});

test('gives the same object for the same property', () => {
  const { document } = hostDocument();
  expect(document.body).toBe(document.body);
});

test('counts its answers as invented', () => {
  const { document, log } = hostDocument();
  document.querySelector('p');
  expect(log.stubbed).toBe(true);
});
