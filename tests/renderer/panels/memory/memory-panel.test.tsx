import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { MemoryPanel } from '../../../../renderer/panels/memory/memory-panel';
import { patchInstance } from '../../../../renderer/state/instance-store';
import { KEY, openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

// @vitest-environment happy-dom

const memory = vi.hoisted(() => new Uint8Array(65_536));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/instance', () => ({
  instantiate: vi.fn(),
  readMemory: async (_key: string, _index: number, offset: number, length: number) => ({
    offset,
    byteLength: memory.length,
    bytes: memory.slice(offset, offset + length),
  }),
}));

const state = () => ({ memories: [{ exportIndex: 0, name: 'memory', byteLength: 65_536, pages: 1 }], tables: [], globals: [], needs: [] });

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('shows the bytes of the live memory and what a call changed', async () => {
  memory.set([0x48, 0x69], 0);
  showOpen(openModule(await wat`(module)`), { status: 'live', state: state() });
  const { container } = render(<MemoryPanel />);
  await screen.findByText('Hi..............');
  memory.set([0x21], 2);
  act(() => patchInstance(KEY, { state: state() }));
  await screen.findByText('Hi!.............');
  expect(Array.from(container.querySelectorAll('[class*=changed]'), (byte) => byte.textContent)).toEqual(['21 ']);
});
