import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { CallPanel } from '../../../../renderer/panels/call/call-panel';
import { useDrafts } from '../../../../renderer/state/call-drafts';
import { patchInstance } from '../../../../renderer/state/instance-store';
import { aimCall, focusCallForm } from '../../../../renderer/state/view-store';
import { KEY, openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

// @vitest-environment happy-dom

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/instance', () => ({ call }));

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
  const frames = [{ name: 'load', funcIndex: 0, offset: 0x2d }];
  const trap = { kind: 'out-of-bounds-memory', message: 'memory access out of bounds', frames, panic: null } as const;
  act(() => patchInstance(KEY, { result: { outcome: 'trapped', values: [], duration: 0.2, trap, stubbed: false } }));
  expect([
    screen.getByRole('status', { name: 'Result' }).textContent?.replace(/[\u2068\u2069]/g, ''),
    screen.getByRole('button', { name: /load func 0 0x002d/ }).title,
  ]).toEqual(['trapped: out of bounds memory access in load0.2 ms', 'Show in WAT']);
});
