// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Start } from '../../../preload/contract/contract';
import { useApp } from '../../../renderer/state/app-store';
import { startPipeline } from '../../../renderer/state/pipeline';
import { fakeBridge, SETTINGS } from '../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown, listeners: new Map<string, (event: never) => void>() }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: {
    request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args),
    subscribe: (name: string, listener: (event: never) => void) => fake.listeners.set(name, listener),
  },
}));

const START: Start = {
  version: '0.1.0',
  platform: 'linux',
  electron: '45',
  chrome: '150',
  language: 'zh-CN',
  settings: SETTINGS,
  samples: [],
  templateVendored: true,
  reopens: false,
};
const FAILURE = { code: 'unexpected', facts: { request: 'app:start' }, detail: 'no samples' };
const TOOLCHAIN = { tools: [], target: true };

beforeEach(() => {
  const bridge = fakeBridge();
  bridge.answers.set('toolchain:inspect', { ok: true, value: TOOLCHAIN });
  fake.bridge = bridge;
  fake.listeners.clear();
  useApp.setState({ start: null, settings: null, toolchain: null, notices: [] });
});

function answerStart(answer: unknown): void {
  (fake.bridge as ReturnType<typeof fakeBridge>).answers.set('app:start', answer);
}

it('takes what main says at the start', async () => {
  answerStart({ ok: true, value: START });
  await startPipeline();
  expect(useApp.getState()).toMatchObject({ start: START, settings: START.settings, notices: [] });
});

it('tells of a start that failed, and goes on: the page listens and asks for the tools', async () => {
  answerStart({ ok: false, failure: FAILURE });
  await startPipeline();
  fake.listeners.get('settings:changed')?.(START.settings as never);
  await vi.waitFor(() => expect(useApp.getState().toolchain).toEqual(TOOLCHAIN));
  expect(useApp.getState()).toMatchObject({ start: null, settings: START.settings, notices: [{ failure: FAILURE }] });
});
