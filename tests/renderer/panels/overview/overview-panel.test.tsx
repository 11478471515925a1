// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { OverviewPanel } from '../../../../renderer/panels/overview/overview-panel';
import { keepSurvey } from '../../../../renderer/state/survey-store';
import { useView } from '../../../../renderer/state/view-store';
import { moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { KEY, openModule, showNothing, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

const { leadToTarget } = vi.hoisted(() => ({ leadToTarget: vi.fn() }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/wat/go-to-finding', async (original) => ({ ...(await original<object>()), leadToTarget }));

const module = wat`(module $m (import "wasi_snapshot_preview1" "fd_write" (func (param i32))) (memory 1) (global (export "g") (mut i32) (i32.const 0)) (func (export "f") (result i32) i32.const 1) (data (i32.const 0) "hello"))`;
const panel = () => screen.getByRole('region', { name: 'Overview' });

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('says what it is for while nothing is open', () => {
  showNothing();
  render(<OverviewPanel />);
  expect(panel().textContent).toContain('Open a module');
});

it('lists the sections in their order with what they weigh', async () => {
  showOpen(openModule(await module));
  render(<OverviewPanel />);
  const table = within(panel()).getByRole('table', { name: 'Sections' });
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual(['type', 'import', 'function', 'memory', 'global', 'export', 'code', 'data', 'namecustom']);
});

it('says in words which host the module expects and what it makes use of', async () => {
  showOpen(openModule(await module));
  render(<OverviewPanel />);
  expect(
    [/WASI\. It expects a system interface/, /mutable-globals/, /2 functions/, /does not say which tools/].map((words) =>
      words.test(panel().textContent),
    ),
  ).toEqual([true, true, true, true]);
});

it('tells why a module is no good and keeps what was read before below', async () => {
  showOpen({ ...openModule(await module), failure: { code: 'truncated', facts: { offset: 9, section: 'code', missing: 3 } } });
  render(<OverviewPanel />);
  expect([
    panel().querySelector('[data-failure=truncated]') !== null,
    panel().textContent.includes('what was last read successfully'),
  ]).toEqual([true, true]);
});

it('tells the fault of a malformed module, and marks its place among the sections', async () => {
  showOpen(openModule(moduleBytes(section(5, vec([0, 1])), section(1, vec([0x40])), section(7, vec()))));
  render(<OverviewPanel />);
  const rows = within(panel()).getAllByRole('rowheader');
  expect([panel().querySelector('[data-failure=malformed]')?.textContent, rows.map((row) => row.textContent)]).toEqual([
    expect.stringContaining('At 0xd, in section \u2068type\u2069: a section that belongs after the previous one was expected'),
    ['memory', 'typenot read', 'exportnot read'],
  ]);
});

it('says nothing of running what is malformed', async () => {
  showOpen(openModule(moduleBytes(section(5, vec([0, 1])), section(1, vec([0x40])))));
  render(<OverviewPanel />);
  const said = panel().textContent;
  expect([said.includes('it cannot be run'), /can be instantiated|every engine runs it/.test(said)]).toEqual([true, false]);
});

it('says what custom sections say, and how much of the module is debug information', async () => {
  const map = section(0, [name('sourceMappingURL'), name('a.map')]);
  const dwarf = [section(0, [name('.debug_info'), 1, 2, 3]), section(0, [name('.debug_line'), 1])];
  showOpen(openModule(moduleBytes(map, ...dwarf)));
  render(<OverviewPanel />);
  expect([panel().textContent.includes('\u2068a.map\u2069'), panel().textContent.includes('2 sections, 4 B in total')]).toEqual([
    true,
    true,
  ]);
});

it('says that bodies are still being read, and what it knows once they were', async () => {
  const open = openModule(await wat`(module (func nop))`);
  showOpen(open);
  render(<OverviewPanel />);
  const reading = panel().textContent?.includes('Nothing so far: function bodies are still being read.');
  const { summary } = open;
  if (summary === null) throw new Error('no summary');
  act(() => keepSurvey(open.key, { of: summary, features: [], notices: [] }));
  expect([reading, panel().textContent?.includes('Nothing beyond the first version')]).toEqual([true, true]);
});

it('says of a module with glue that it is there, of one without that it is not, and of what cargo wrote what is to be done', async () => {
  const bound = await wat`(module (import "./x_bg.js" "__wbg_alert_1" (func)))`;
  const raw = await wat`(module (import "__wbindgen_placeholder__" "__wbindgen_describe" (func)))`;
  const said = [];
  for (const open of [openModule(bound, 'export function f(): void;'), openModule(bound), openModule(raw)]) {
    showOpen(open);
    render(<OverviewPanel />);
    said.push(/is next to it|was not found next to it|still has to process it/.exec(panel().textContent ?? '')?.[0]);
    cleanup();
  }
  expect(said).toEqual(['is next to it', 'was not found next to it', 'still has to process it']);
});

it('leads from its counts to the first of a kind, to Imports and to Exports', async () => {
  showOpen(openModule(await module));
  render(<OverviewPanel />);
  const counts = within(panel()).getByRole('list', { name: 'Counts' });
  await userEvent.click(within(counts).getByRole('button', { name: '1 data segment' }));
  await userEvent.click(within(counts).getByRole('button', { name: '1 import' }));
  const imports = useView.getState().reveal?.panel;
  await userEvent.click(within(counts).getByRole('button', { name: '2 exports' }));
  expect([
    leadToTarget.mock.calls,
    imports,
    useView.getState().reveal?.panel,
    within(counts).queryByRole('button', { name: /0 tables/ }),
  ]).toEqual([[[KEY, { kind: 'item', item: 'data', index: 0 }]], 'imports', 'exports', null]);
});
