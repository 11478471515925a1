import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../../renderer/state/module-store';
import { useWats } from '../../../../renderer/state/wat/document-store';
import { goToDifference } from '../../../../renderer/state/wat/go-to-finding';
import { measureModule } from '../../../../renderer/state/wat/measure';
import { choosePrinter, printWat } from '../../../../renderer/state/wat/printer';
import { viewOf } from '../../../../renderer/state/wat/view-store';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf } from '../../../support/state';

const { decoder, workers } = vi.hoisted(() => ({ decoder: { current: null as unknown }, workers: [] as unknown[] }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => workers.shift() }));
vi.mock('../../../../renderer/state/decoder', () => ({
  decoderOf: () => decoder.current,
  shareSource: () => ({ source: { kind: 'url', url: 'app://x', byteLength: 8 }, transfer: [] }),
}));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const KEY = 'sample:greet';
const LINES = ['(module', '  (func $a', '    nop)', '  (func $b', '    nop))'];
const shown = () => useWats.getState()[KEY]?.document?.printer;
let ours: FakeDocument;

beforeEach(async () => {
  beginAnew(KEY);
  ours = fakeDocument(LINES);
  decoder.current = ours;
  workers.length = 0;
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
});

it.each([
  ['wasm-tools', 'watchglass'],
  ['wabt', 'wabt'],
] as const)('leads from the text of %s to the line in that of %s', async (printer, then) => {
  await printWat(KEY);
  workers.push(fakeDocument([...LINES, '', ''], { printer }));
  await choosePrinter(KEY, printer);
  await goToDifference(KEY, 3);
  expect([shown(), viewOf(KEY).cursor.line]).toEqual([then, 3]);
});

it('waits for the lines’ true numbers, so that none of them is taken for another one', async () => {
  ours = fakeDocument(LINES, { exact: false });
  decoder.current = ours;
  await printWat(KEY);
  let measured = () => {};
  ours.answers.set('measure', () => {
    return new Promise((resolve) => {
      measured = () => {
        ours.becomes(LINES);
        resolve(done({ moved: { document: ours.document, renumberings: [] }, features: [], notices: [] }));
      };
    });
  });
  void measureModule(KEY);
  await vi.waitFor(() => expect(ours.asked.at(-1)?.kind).toBe('measure'));
  const going = goToDifference(KEY, 3);
  await Promise.resolve();
  const before = viewOf(KEY).cursor.line;
  measured();
  await going;
  expect([before, viewOf(KEY).cursor.line]).toEqual([0, 3]);
});
