// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { CallPanel } from '../../../renderer/panels/call/call-panel';
import { ExportsPanel } from '../../../renderer/panels/exports/exports-panel';
import { GlobalsPanel } from '../../../renderer/panels/globals/globals-panel';
import { ImportsPanel } from '../../../renderer/panels/imports/imports-panel';
import { InstancePanel } from '../../../renderer/panels/instance/instance-panel';
import { LinksPanel } from '../../../renderer/panels/links/links-panel';
import { MangledName } from '../../../renderer/panels/mangled-name';
import { OverviewPanel } from '../../../renderer/panels/overview/overview-panel';
import { TablesPanel } from '../../../renderer/panels/tables/tables-panel';
import type { InstanceEntry } from '../../../renderer/state/instance-store';
import { aimCall } from '../../../renderer/state/view-store';
import { openModule, showOpen } from '../../support/open-module';
import { wat } from '../../support/wat';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

const GREET = '_ZN5hello5greet17h0123456789abcdefE';
const LOG = '_ZN4host3logEi';
const module = wat`(module
  (import "env" "${LOG}" (func (param i32)))
  (func $${GREET} (param i32))
  (func $_RNvC5hello4init)
  (export "${GREET}" (func 1)) (export "short" (func 1)) (export "plain" (func 0))
  (start 2))`;
const frames = [{ name: GREET, funcIndex: 1, offset: 0x2d, machinery: false }];
const alive: Partial<InstanceEntry> = {
  status: 'live',
  result: {
    outcome: 'trapped',
    values: [],
    duration: 1,
    stubbed: false,
    trap: { kind: 'unreachable', message: 'unreachable', frames, panic: null },
  },
  state: {
    memories: [],
    tables: [{ exportIndex: 0, name: 'table', length: 1, elements: [`func ${GREET}`] }],
    globals: [{ exportIndex: 0, name: '_ZTV3Foo', type: 'i32', mutable: false, value: '8' }],
    needs: [{ importIndex: 0, kind: 'func', expected: '(i32)', given: 'stub', reason: null }],
  },
};

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it.each<readonly [string, ComponentType, string]>([
  ['Exports', ExportsPanel, `${GREET} hello::greet`],
  ['Imports', ImportsPanel, `${LOG} host::log(int)`],
  ['Links', LinksPanel, `${GREET} hello::greet`],
  ['Tables', TablesPanel, `func ${GREET} hello::greet`],
  ['Globals', GlobalsPanel, '_ZTV3Foo vtable for Foo'],
  ['Overview', OverviewPanel, '_RNvC5hello4init hello::init'],
  ['the Call form', CallPanel, `Call ${GREET} hello::greet`],
])('%s shows a mangled name as it is, and beside it what people wrote', async (_, Panel, words) => {
  showOpen(openModule(await module), alive);
  aimCall({ level: 'raw', exportIndex: 0 });
  const { container } = render(<Panel />);
  expect(container.textContent).toContain(words);
});

it('The sheet of an instance’s needs shows a mangled name as it is, and beside it what people wrote', async () => {
  showOpen(openModule(await module), alive);
  render(<InstancePanel />);
  await userEvent.click(screen.getByRole('button', { name: /need/ }));
  expect(screen.getByRole('dialog').textContent).toContain(`env.${LOG} host::log(int)`);
});

it('reads an export under another name by the name section', async () => {
  showOpen(openModule(await module));
  render(<ExportsPanel />);
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'NameKindType',
    `ƒ${GREET} hello::greetfunc(i32)`,
    'ƒshort hello::greetfunc(i32)',
    'ƒplainfunc(i32)',
  ]);
});

it.each<readonly [string, ComponentType, string, string]>([
  ['exports', ExportsPanel, 'Hello::g', 'short'],
  ['imports', ImportsPanel, 'host::log', LOG],
  ['links', LinksPanel, 'host::', LOG],
])('a filter of %s looks at what people wrote, too', async (what, Panel, typed, found) => {
  showOpen(openModule(await module));
  const { container } = render(<Panel />);
  await userEvent.type(screen.getByRole('searchbox', { name: `Filter ${what}` }), typed);
  await vi.waitFor(() => expect([container.textContent?.includes('plain'), container.textContent?.includes(found)]).toEqual([false, true]));
});

it('shows hostile text of a mangled name as text', () => {
  const { container } = render(<MangledName text={'_ZN11<img src=x>5gr\u202eE'} />);
  expect([container.querySelector('img'), container.textContent]).toEqual([null, '_ZN11<img src=x>5grU+202EE <img src=x>::grU+202E']);
});
