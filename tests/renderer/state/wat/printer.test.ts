import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../../renderer/state/app-store';
import { patchModule, useModules } from '../../../../renderer/state/module-store';
import { useWats } from '../../../../renderer/state/wat/document-store';
import { jobsOf, patchJobs } from '../../../../renderer/state/wat/jobs-store';
import { cancelPrinting, choosePrinter, indentFully, printWat } from '../../../../renderer/state/wat/printer';
import { watItemAt } from '../../../../renderer/state/wat/queries';
import { readComponent } from '../../../../renderer/wasm/component/read-component';
import { componentBytes } from '../../../support/component';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf, SETTINGS } from '../../../support/state';

const { decoder, workers, asked } = vi.hoisted(() => ({
  decoder: { current: null as unknown },
  workers: [] as unknown[],
  asked: [] as unknown[],
}));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => workers.shift() }));
vi.mock('../../../../renderer/state/decoder', () => ({
  decoderOf: () => decoder.current,
  shareSource: () => ({ source: { kind: 'url', url: 'app://x', byteLength: 8 }, transfer: [] }),
}));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: {
    request: async (name: string, args: object) => {
      asked.push(name);
      return { ok: true, value: { ...useApp.getState().settings, ...args } };
    },
  },
}));

const KEY = 'sample:greet';
const shown = () => {
  const wat = useWats.getState()[KEY];
  return {
    phase: wat?.phase,
    printer: wat?.printer,
    by: wat?.document?.printer,
    lines: wat?.document?.lineCount,
    failure: wat?.failure?.code,
  };
};

function decodes(lines: readonly string[]): FakeDocument {
  const fake = fakeDocument(lines);
  decoder.current = fake;
  return fake;
}

function willPrint(lines: readonly string[]): FakeDocument {
  const fake = fakeDocument(lines, { printer: 'wabt' });
  workers.push(fake);
  return fake;
}

function open(revision: number): void {
  useModules.setState({ modules: { [KEY]: entryOf(KEY, revision) }, order: [KEY], current: KEY });
}

function openComponent(): void {
  open(1);
  const component = readComponent(componentBytes());
  patchModule(KEY, { summary: null, component });
}

const TEXT = ['(module', '  (func $a)', '  (func $b))'];

beforeEach(() => {
  beginAnew(KEY);
  workers.length = 0;
  open(1);
});

it('has the decode worker print a revision once', async () => {
  const fake = decodes(TEXT);
  await printWat(KEY);
  await printWat(KEY);
  expect([shown(), fake.asked.map(({ kind }) => kind)]).toEqual([
    { phase: 'ready', printer: 'watchglass', by: 'watchglass', lines: 3, failure: undefined },
    ['print'],
  ]);
});

it('puts away what was compared when the module was built again', async () => {
  decodes(TEXT);
  await printWat(KEY);
  patchJobs(KEY, { comparison: { kind: 'done', comparison: { kind: 'identical', lineCount: 3 } } });
  open(2);
  await printWat(KEY);
  expect(jobsOf(KEY).comparison).toBeNull();
});

it('keeps our text up until the printer that was chosen has printed', async () => {
  decodes(TEXT);
  await printWat(KEY);
  const wabt = willPrint([...TEXT, '']);
  wabt.hold();
  const printing = choosePrinter(KEY, 'wabt');
  await Promise.resolve();
  const meanwhile = shown();
  wabt.release();
  await printing;
  expect([meanwhile, shown()]).toEqual([
    { phase: 'printing', printer: 'wabt', by: 'watchglass', lines: 3, failure: undefined },
    { phase: 'ready', printer: 'wabt', by: 'wabt', lines: 4, failure: undefined },
  ]);
});

it('says why the printer that was chosen does not speak, and shows ours', async () => {
  decodes(TEXT);
  await printWat(KEY);
  willPrint([]).answers.set('print', () => ({ ok: false, failure: { code: 'print-too-large', facts: {} } }));
  await choosePrinter(KEY, 'wabt');
  expect(shown()).toEqual({ phase: 'ready', printer: 'watchglass', by: 'watchglass', lines: 3, failure: 'print-too-large' });
});

it('ends a printer when a person is tired of waiting', async () => {
  decodes(TEXT);
  await printWat(KEY);
  const stuck = willPrint([]);
  stuck.hold();
  stuck.answers.set('print', () => new Promise(() => {}));
  stuck.release();
  const printing = choosePrinter(KEY, 'wabt');
  await vi.waitFor(() => expect(stuck.asked.length).toBe(1));
  cancelPrinting(KEY);
  await printing;
  expect([stuck.alive, shown()]).toEqual([
    false,
    { phase: 'ready', printer: 'watchglass', by: 'watchglass', lines: 3, failure: 'print-cancelled' },
  ]);
});

it('prints a rebuilt module by the printer that was chosen for the one before', async () => {
  decodes(TEXT);
  await printWat(KEY);
  const first = willPrint(TEXT);
  await choosePrinter(KEY, 'wabt');
  willPrint([...TEXT, '', '']);
  open(2);
  await printWat(KEY);
  expect([first.alive, shown()]).toEqual([false, { phase: 'ready', printer: 'wabt', by: 'wabt', lines: 5, failure: undefined }]);
});

it('shows nothing of a revision that a newer one has overtaken', async () => {
  const old = decodes(['old']);
  old.hold();
  const printing = printWat(KEY);
  decodes(TEXT);
  open(2);
  await printWat(KEY);
  old.release();
  await printing;
  expect([shown().lines, (await watItemAt(KEY, 1))?.name]).toEqual([3, 'a']);
});

it('remembers the full indentation and prints by it', async () => {
  useApp.setState({ settings: SETTINGS });
  const fake = decodes(TEXT);
  await printWat(KEY);
  await indentFully(true);
  expect([asked.at(-1), fake.asked.filter(({ kind }) => kind === 'print')]).toEqual([
    'settings:change',
    [
      { kind: 'print', options: { fullIndent: false } },
      { kind: 'print', options: { fullIndent: true } },
    ],
  ]);
});

it('tells how far a printer is', async () => {
  decodes(TEXT);
  await printWat(KEY);
  const seen: (number | undefined)[] = [];
  willPrint(TEXT).answers.set('print', (_body, options) => {
    options?.onProgress?.(0.75);
    seen.push(useWats.getState()[KEY]?.progress);
    return done({ printer: 'wabt', lineCount: 3, exact: true });
  });
  await choosePrinter(KEY, 'wabt');
  expect(seen).toEqual([0.75]);
});

it('has wasm-tools print a component, which nobody else reads', async () => {
  openComponent();
  const fake = willPrint(['(component)']);
  await printWat(KEY);
  expect([fake.asked[0], shown().phase]).toMatchObject([{ kind: 'print', printer: 'wasm-tools' }, 'ready']);
});

it('says why a component is not printed, in the place of its text, and prints it when asked again', async () => {
  openComponent();
  const stuck = willPrint([]);
  stuck.answers.set('print', () => new Promise(() => {}));
  const printing = printWat(KEY);
  await vi.waitFor(() => expect(stuck.asked.length).toBe(1));
  cancelPrinting(KEY);
  await printing;
  const stopped = shown();
  willPrint(['(component)']);
  await choosePrinter(KEY, 'wasm-tools');
  expect([stopped, shown()]).toMatchObject([
    { phase: 'failed', printer: 'wasm-tools', failure: 'wasm-tools-stopped' },
    { phase: 'ready', lines: 1, failure: undefined },
  ]);
});
