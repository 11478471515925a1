// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { SettingsPanel } from '../../../../renderer/panels/settings/settings-panel';
import { useApp } from '../../../../renderer/state/app-store';
import { fakeBridge, SETTINGS } from '../../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));

beforeEach(() => {
  startLocales('en');
  fake.bridge = fakeBridge();
  (fake.bridge as ReturnType<typeof fakeBridge>).answers.set('settings:change', { ok: true, value: SETTINGS });
  useApp.setState({ settings: SETTINGS });
});
afterEach(cleanup);

it('sends each change by itself', async () => {
  render(<SettingsPanel />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'light');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), '简体中文');
  await userEvent.click(screen.getByRole('checkbox', { name: /pkg/ }));
  expect((fake.bridge as ReturnType<typeof fakeBridge>).asked.map(({ args }) => args)).toEqual([
    { theme: 'light' },
    { language: 'zh-CN' },
    { intoPkg: true },
  ]);
});
