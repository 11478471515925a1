import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../../renderer/locales/i18n';
import { OverviewPanel } from '../../../../../renderer/panels/overview/overview-panel';
import type { OpenModule } from '../../../../../renderer/state/module-store';
import { openPart } from '../../../../../renderer/state/open-module';
import { useWits } from '../../../../../renderer/state/wit';
import { readComponent } from '../../../../../renderer/wasm/component/read-component';
import { componentWat } from '../../../../support/component';
import { KEY, showOpen } from '../../../../support/open-module';
import { artifactOf } from '../../../../support/state';

// @vitest-environment happy-dom

vi.mock('../../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../../renderer/state/open-module', () => ({ openPart: vi.fn(async () => undefined) }));

const nested = componentWat`(component (import "host" (instance)) (core module $first) (component $inner (core module)))`;

function showComponent(bytes: Uint8Array): OpenModule {
  const state = { phase: 'ready', progress: 1, failure: null, revision: 1, signatures: null } as const;
  const open = { key: KEY, artifact: artifactOf('a'), summary: null, nestedIn: null, imports: [], exports: [], ...state };
  const shown: OpenModule = { ...open, component: readComponent(bytes) };
  showOpen(shown);
  render(<OverviewPanel />);
  return shown;
}

const row = (name: RegExp) => within(screen.getByRole('tree', { name: 'Modules and components inside' })).getByRole('treeitem', { name });

beforeEach(() => {
  startLocales('en');
  useWits.setState({}, true);
  vi.mocked(openPart).mockClear();
});
afterEach(cleanup);

it('shows the modules as they nest, with their names, places and sizes', async () => {
  showComponent(await nested);
  const rows = screen.getAllByRole('treeitem').map((item) => [item.getAttribute('aria-level'), item.textContent]);
  expect(rows).toEqual([
    ['1', expect.stringMatching(/^firstcore module 00x001a23\sBOpen$/)],
    ['1', expect.stringMatching(/^innercomponent 0/)],
    ['2', expect.stringMatching(/^core module 00x[0-9a-f]{4}8\sBOpen$/)],
  ]);
});

it('opens a module by its own name, or by its place where it has none', async () => {
  const open = showComponent(await nested);
  fireEvent.doubleClick(row(/first/));
  fireEvent.keyDown(row(/^core module 0/), { key: 'Enter' });
  fireEvent.click(within(row(/inner/)).getByRole('button', { name: 'Open inner' }));
  expect(vi.mocked(openPart).mock.calls.map(([key, part, name]) => [key, part.kind, name])).toEqual([
    [KEY, 'module', 'first'],
    [KEY, 'module', `core module 0 of ${open.artifact.name}`],
    [KEY, 'component', 'inner'],
  ]);
});

it('hides what lies in a component that is closed', async () => {
  showComponent(await nested);
  fireEvent.keyDown(row(/inner/), { key: 'ArrowLeft' });
  expect(screen.getAllByRole('treeitem').length).toBe(2);
});

it('says what it needs, and its WIT as it is written', async () => {
  useWits.setState({
    [KEY]: { phase: 'ready', wit: { text: 'world root {\n}\n', length: 15, namesOthers: false }, failure: null, revision: 1 },
  });
  showComponent(await nested);
  const said = ['What it needs', 'What it offers', 'WIT text'].map((name) => screen.getByRole('region', { name }).textContent);
  expect(said).toEqual(['What it needshost interface', 'What it offersNo exports.', 'world root {\n}\n']);
});

it('marks the place where a damaged component ends', async () => {
  showComponent((await nested).slice(0, 40));
  expect(screen.getByRole('region', { name: 'Overview' }).querySelector('[data-failure=truncated]')).not.toBeNull();
});
