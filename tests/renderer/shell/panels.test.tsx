// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../preload/contract/settings';
import { LANGUAGES, startLocales, words } from '../../../renderer/locales/i18n';
import { PANEL_IDS, PANELS, panelId } from '../../../renderer/shell/panels';
import { showNothing } from '../../support/open-module';

vi.mock('../../../renderer/bridge', async () => ({ bridge: (await import('../../support/state')).fakeBridge() }));
vi.mock('../../../renderer/state/workers', () => ({}));

function nameOf(id: string, language: Language): unknown {
  const namespace: unknown = words[language][id];
  return typeof namespace === 'object' && namespace !== null && 'name' in namespace ? namespace.name : undefined;
}

beforeEach(() => {
  startLocales('en');
  showNothing();
});
afterEach(cleanup);

describe('the list of panels', () => {
  it.each(LANGUAGES)('has a name for every panel in %s', (language) => {
    expect(PANEL_IDS.filter((id) => typeof nameOf(id, language) !== 'string')).toEqual([]);
  });

  it('keeps the names that outside programs rely on', () => {
    expect(Object.fromEntries(PANEL_IDS.map((id) => [id, nameOf(id, 'en')]))).toMatchObject({
      welcome: 'Welcome',
      crates: 'Crates',
      modules: 'Modules',
      overview: 'Overview',
      wat: 'WAT',
      links: 'Links',
      editor: 'Editor',
      imports: 'Imports',
      exports: 'Exports',
      call: 'Call',
      instance: 'Instance',
      'call-log': 'Call log',
      problems: 'Problems',
      terminal: 'Terminal',
      memory: 'Memory',
      tables: 'Tables',
      globals: 'Globals',
      toolchain: 'Toolchain',
      settings: 'Settings',
    });
  });

  it('gives every panel a shortcut that no other has', () => {
    const shortcuts = PANEL_IDS.map((id) => PANELS[id].shortcut);
    expect([new Set(shortcuts).size, shortcuts.filter((shortcut) => !/^Alt\+(Shift\+)?[A-Z0-9]$/.test(shortcut))]).toEqual([
      PANEL_IDS.length,
      [],
    ]);
  });

  it('knows its panels by their ids, and no others', () => {
    expect([panelId('call-log'), panelId('name'), panelId('toString')]).toEqual(['call-log', null, null]);
  });

  // The two that are kept are fetched with their libraries, which need a browser.
  it.each(PANEL_IDS.filter((id) => PANELS[id].kept !== true))('draws %s as the region of its name', (id) => {
    const { component: Content } = PANELS[id];
    render(<Content />);
    expect(screen.getByRole('region', { name: String(nameOf(id, 'en')) })).toBeInstanceOf(HTMLElement);
  });
});
