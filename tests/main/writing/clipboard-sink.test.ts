import { expect, it } from 'vitest';
import { openClipboardSink } from '../../../main/writing/clipboard-sink';
import { MOST_COPIED } from '../../../preload/contract/writing';

it('changes the clipboard once, with a text whose characters may lie across two parts', async () => {
  const written: string[] = [];
  const sink = openClipboardSink((text) => written.push(text));
  const bytes = new TextEncoder().encode('(; é ;)');
  await sink.append(bytes.subarray(0, 4));
  await sink.append(bytes.subarray(4));
  const before = written.length;
  await sink.finish();
  expect([before, written]).toEqual([0, ['(; é ;)']]);
});

it('takes no more than the clipboard is given', async () => {
  const sink = openClipboardSink(() => undefined);
  const part = new Uint8Array(MOST_COPIED / 4);
  for (let quarter = 0; quarter < 4; quarter++) await sink.append(part);
  await expect(sink.append(new Uint8Array(1))).rejects.toThrow('more than the clipboard is given');
});
