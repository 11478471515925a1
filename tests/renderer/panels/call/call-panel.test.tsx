import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { CallPanel } from '../../../../renderer/panels/call/call-panel';
import { useDrafts } from '../../../../renderer/state/call-drafts';
import { patchInstance } from '../../../../renderer/state/instance-store';
import { aimCall, focusCallForm } from '../../../../renderer/state/view-store';
import { useWorkspaces } from '../../../../renderer/state/workspace-store';
import { KEY, openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

// @vitest-environment happy-dom

const { call, leadToOffset, openFile } = vi.hoisted(() => ({ call: vi.fn(), leadToOffset: vi.fn(), openFile: vi.fn() }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/instance', () => ({ call }));
vi.mock('../../../../renderer/state/source-files', () => ({ openFile }));
vi.mock('../../../../renderer/state/wat/go-to-finding', () => ({ leadToOffset }));

const module = wat`(module (func (export "greet") (param i32 i64) (result i32) i32.const 1) (func (export "go")))`;
const DECLARATIONS = `export enum Tone { Calm = 0, Loud = 1 }
export function greet(name: string, loud: boolean, tone: Tone, times?: number): void;`;

beforeEach(() => {
  startLocales('en');
  call.mockReset();
  useDrafts.setState({ drafts: {} });
});
afterEach(cleanup);

async function aimed(target: Parameters<typeof aimCall>[0], declarations: string | null = null) {
  showOpen(openModule(await module, declarations));
  aimCall(target);
  render(<CallPanel />);
}

it('offers exports to call while none is chosen', async () => {
  await aimed(null);
  await userEvent.click(screen.getByRole('button', { name: 'go' }));
  expect(screen.getByRole('form', { name: 'Call go' })).toBeTruthy();
});

it('describes each field by its type and calls with the texts, by Enter', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  const field = screen.getByRole('textbox', { name: 'param 0', description: 'i32' });
  await userEvent.clear(field);
  await userEvent.type(field, '7');
  await userEvent.clear(screen.getByRole('textbox', { name: 'param 1', description: 'i64' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'param 1' }), '9007199254740993{Enter}');
  expect(call.mock.calls).toEqual([[KEY, { level: 'raw', exportName: 'greet', exportIndex: 0, args: ['7', '9007199254740993'] }]]);
});

it('refuses wrong input in its field, with the reason, and does not call', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  const field = screen.getByRole('textbox', { name: 'param 0' });
  await userEvent.clear(field);
  await userEvent.type(field, 'one');
  await userEvent.click(screen.getByRole('button', { name: 'Call' }));
  expect({
    invalid: field.getAttribute('aria-invalid'),
    described: screen.queryByRole('textbox', { name: 'param 0', description: /Not a whole number/ }) !== null,
    focused: document.activeElement === field,
    calls: call.mock.calls.length,
  }).toEqual({ invalid: 'true', described: true, focused: true, calls: 0 });
});

it('asks by the glue for text, for a choice and for what may be left out', async () => {
  await aimed({ level: 'glue', signatureId: 'greet' }, DECLARATIONS);
  await userEvent.type(screen.getByRole('textbox', { name: 'name' }), 'World');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'loud' }), 'true');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'tone' }), 'Loud');
  await userEvent.click(screen.getByRole('button', { name: 'Call' }));
  expect(call.mock.calls[0]?.[1].args.map(({ text }: { text: string | null }) => text)).toEqual(['World', 'true', 'Loud', null]);
});

it('keeps what was typed for each export', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  await userEvent.type(screen.getByRole('textbox', { name: 'param 0' }), '42');
  act(() => aimCall({ level: 'raw', exportIndex: 1 }));
  act(() => aimCall({ level: 'raw', exportIndex: 0 }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'param 0' }).value).toBe('042');
});

it('takes the focus when Enter was pressed on an export', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  act(() => focusCallForm());
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'param 0' }));
});

it('shows what came back and that a stub took part', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  act(() => patchInstance(KEY, { result: { outcome: 'returned', values: ['2.5', '1'], duration: 0.1, trap: null, stubbed: true } }));
  expect([screen.getByRole('status', { name: 'Result' }).textContent, screen.queryByText(/value that a stub made up/) !== null]).toEqual([
    '2.5, 10.1 ms',
    true,
  ]);
});

it('names the reason and the function of a trap, and leads to its frames', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  const frames = [{ name: 'load', funcIndex: 0, offset: 0x2d, machinery: false }];
  const trap = { kind: 'out-of-bounds-memory', message: 'memory access out of bounds', frames, panic: null } as const;
  act(() => patchInstance(KEY, { result: { outcome: 'trapped', values: [], duration: 0.2, trap, stubbed: false } }));
  expect([
    screen.getByRole('status', { name: 'Result' }).textContent?.replace(/[\u2068\u2069]/g, ''),
    screen.getByRole('button', { name: /load func 0 0x002d/ }).title,
  ]).toEqual(['trapped: out of bounds memory access in load0.2 ms', 'Show the instruction in WAT']);
});

const CORE = '_ZN4core9panicking5panic17h0123456789abcdefE';
const ADD = '_ZN8my_greet3add17h0123456789abcdefE';

it('says a panic’s message first, folds what Rust does to end it, and leads each frame to its instruction', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  const frames = [
    { name: CORE, funcIndex: 7, offset: 0x99, machinery: true },
    { name: ADD, funcIndex: 3, offset: 0x1791, machinery: false },
    { name: null, funcIndex: 4, offset: 0x1801, machinery: false },
  ];
  const panic = { message: 'attempt to add with overflow', location: 'src/lib.rs:4:5' };
  const trap = { kind: 'unreachable', message: 'unreachable', frames, panic } as const;
  act(() => patchInstance(KEY, { result: { outcome: 'trapped', values: [], duration: 0.2, trap, stubbed: false } }));
  const list = screen.getByRole('list', { name: /Where it ended/ });
  const machinery = screen.getByText("1 more frame of Rust's panic handling").closest('details');
  await userEvent.click(screen.getByRole('button', { name: /my_greet::add func 3 0x1791/ }));
  expect({
    status: screen.getByRole('status', { name: 'Result' }).textContent?.replace(/[\u2068\u2069]/g, ''),
    where: screen.getByText(/src\/lib\.rs:4:5/) !== null,
    frames: within(list)
      .getAllByRole('button')
      .map((button) => button.textContent),
    tip: screen.getByRole('button', { name: /my_greet::add/ }).title,
    folded: [machinery?.open, machinery?.textContent?.includes('core::panicking::panic')],
    led: leadToOffset.mock.calls.map(([, offset]) => offset),
  }).toEqual({
    status: 'Rust panicked: attempt to add with overflow, in my_greet::addunreachable0.2 ms',
    where: true,
    frames: ['my_greet::addfunc 30x1791', 'func 40x1801'],
    tip: `Show the instruction in WAT: ${ADD}`,
    folded: [false, true],
    led: [0x1791],
  });
});

it('shows no result of another export’s call', async () => {
  await aimed({ level: 'raw', exportIndex: 0 });
  const lastCall = { level: 'raw', exportName: 'greet', exportIndex: 0, args: [] } as const;
  act(() => patchInstance(KEY, { lastCall, result: { outcome: 'returned', values: ['5'], duration: 0.1, trap: null, stubbed: false } }));
  const result = () => screen.getByRole('status', { name: 'Result' }).textContent;
  const own = result();
  act(() => aimCall({ level: 'raw', exportIndex: 1 }));
  const others = result();
  act(() => patchInstance(KEY, { status: 'running' }));
  const running = result()?.replace(/[\u2068\u2069]/g, '');
  act(() => patchInstance(KEY, { status: 'live' }));
  act(() => aimCall({ level: 'raw', exportIndex: 0 }));
  expect([own, others, running, result()]).toEqual(['50.1 ms', 'Not called yet.', 'greet is running… ', '50.1 ms']);
});

it('leads from where a build panicked to the file of its crate', async () => {
  const open = openModule(await module);
  showOpen({ ...open, artifact: { ...open.artifact, origin: { kind: 'build', packageId: 'p', mode: 'dev' } } });
  useWorkspaces.setState({ files: { p: ['src/lib.rs'] } });
  aimCall({ level: 'raw', exportIndex: 0 });
  render(<CallPanel />);
  const panic = { message: 'boom', location: 'crates/greet/src/lib.rs:4:5' };
  const trap = { kind: 'unreachable', message: 'unreachable', frames: [], panic } as const;
  act(() => patchInstance(KEY, { result: { outcome: 'trapped', values: [], duration: 0.2, trap, stubbed: false } }));
  await userEvent.click(screen.getByRole('button', { name: /src\/lib\.rs:4:5/ }));
  expect(openFile.mock.calls).toEqual([['p', 'src/lib.rs', { line: 4, column: 5 }]]);
});
