import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { StatusBar } from '../../../renderer/shell/status-bar';
import { useModules } from '../../../renderer/state/module-store';
import { putWat } from '../../../renderer/state/wat/document-store';
import { beginAnew, entryOf } from '../../support/state';

// @vitest-environment happy-dom

vi.mock('../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));
vi.mock('../../../renderer/state/workers', () => ({}));

const KEY = 'sample:greet';

afterEach(cleanup);

it.each([
  ['watchglass', 'printed by Watchglass'],
  ['wabt', 'printed by wabt'],
] as const)('calls the printer %s by its name: %s', async (printer, words) => {
  startLocales('en');
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
  const document = { printer, lineCount: 1, version: 0, exact: true };
  beginAnew(KEY);
  putWat(KEY, { phase: 'ready', document, failure: null, progress: 1, revision: 1, printer });
  render(<StatusBar />);
  expect(screen.getByText(words)).toBeDefined();
});
