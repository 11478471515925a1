// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { i18n, startLocales } from '../../../../renderer/locales/i18n';
import { CallLogPanel } from '../../../../renderer/panels/call-log/call-log-panel';
import type { LoggedEntry } from '../../../../renderer/state/call-log';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

let next = 1;
function line(kind: LoggedEntry['kind'], text: string, more: Partial<LoggedEntry> = {}): LoggedEntry {
  const key = next++;
  const time = new Date(2026, 0, 1, 10, 24, 7, 100).getTime();
  return {
    key,
    sequence: key,
    time,
    kind,
    depth: 0,
    text,
    called: null,
    importIndex: null,
    stubbed: false,
    duration: null,
    trap: null,
    note: null,
    ...more,
  };
}

async function shown(log: readonly LoggedEntry[]) {
  showOpen(openModule(await wat`(module)`), { log });
  const { container } = render(<CallLogPanel />);
  return Array.from(
    screen.getByRole('log', { name: 'Call log' }).firstElementChild?.firstElementChild?.children ?? container.children,
    (row) => row.textContent?.replace(/[\u2068\u2069]/g, ''),
  );
}

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('says what people wrote for a mangled name: of what is called, and of where it ended', async () => {
  const frames = [{ name: '_ZN5hello5checkEi', funcIndex: 3, offset: 9, machinery: false }];
  const trap = { kind: 'unreachable', message: 'unreachable', frames, panic: null } as const;
  const called = '_ZN5hello5greet17h0123456789abcdefE';
  expect(await shown([line('call', `${called}(1)`, { called }), line('trap', 'unreachable', { trap })])).toEqual([
    `10:24:07.1${called}(1)  hello::greet`,
    '10:24:07.1trapped: unreachable in hello::check(int)',
  ]);
});

it('tells a Rust panic by its message and the function of the person’s', async () => {
  const frames = [
    { name: '_ZN4core9panicking5panic17h0123456789abcdefE', funcIndex: 9, offset: 90, machinery: true },
    { name: '_ZN8my_greet3add17h0123456789abcdefE', funcIndex: 3, offset: 9, machinery: false },
  ];
  const trap = { kind: 'unreachable', message: 'unreachable', frames } as const;
  const told = { ...trap, panic: { message: 'attempt to add with overflow', location: 'src/lib.rs:4:5' } };
  const silent = { ...trap, panic: { message: null, location: null } };
  const nameless = { ...told, frames: frames.map((frame) => ({ ...frame, name: null, machinery: false })) };
  expect(await shown([told, silent, nameless].map((each) => line('trap', 'unreachable', { trap: each })))).toEqual([
    '10:24:07.1Rust panicked: attempt to add with overflow, in my_greet::add',
    '10:24:07.1Rust panicked in my_greet::add without a message',
    '10:24:07.1Rust panicked: attempt to add with overflow',
  ]);
  await act(() => i18n.changeLanguage('zh-CN'));
  expect(screen.getByRole('log').textContent?.replace(/[\u2068\u2069]/g, '')).toContain(
    'Rust 发生 panic：attempt to add with overflow，位于 my_greet::add',
  );
});

it('writes a call, what it reaches and what comes back, a line each', async () => {
  const lines = await shown([
    line('call', 'greet("World")'),
    line('import', 'alert("Hello, World!")', { depth: 1, stubbed: true }),
    line('result', '→ 42', { duration: 0.1 }),
  ]);
  expect(lines).toEqual(['10:24:07.1greet("World")', 'alert("Hello, World!") stub', '→ 420.1 ms']);
});

it('puts traps and the app’s own notes into words of the language', async () => {
  const trap = {
    kind: 'divide-by-zero',
    message: 'divide by zero',
    frames: [{ name: 'div', funcIndex: 3, offset: 9, machinery: false }],
    panic: null,
  } as const;
  const log = [line('trap', 'divide by zero', { trap }), line('note', '', { note: { code: 'log-truncated', facts: { limit: 9 } } })];
  const english = await shown(log);
  await act(() => i18n.changeLanguage('zh-CN'));
  const chinese = screen.getByRole('log').textContent?.replace(/[\u2068\u2069]/g, '');
  expect([english, chinese]).toEqual([
    ['10:24:07.1trapped: integer divide by zero in div', '10:24:07.1this call wrote more than 9 lines; the rest is not shown'],
    '10:24:07.1在 div 中触发陷阱：整数除以零10:24:07.1这次调用写入的日志超过 9 行；其余未显示',
  ]);
});

it('draws only the lines in view of a long log, the newest among them', async () => {
  const lines = await shown(Array.from({ length: 20_000 }, (_, index) => line('import', `f(${index})`)));
  expect({ few: lines.length < 100, all: screen.getByTitle('20,000 lines').textContent }).toEqual({ few: true, all: '20,000' });
});
