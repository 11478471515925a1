// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { Palette } from '../../../renderer/shell/palette';
import { useView } from '../../../renderer/state/view-store';
import { openModule, showOpen } from '../../support/open-module';
import { wat } from '../../support/wat';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

beforeEach(() => {
  startLocales('en');
  useView.setState({ dialog: null });
});
afterEach(cleanup);

it('finds a command by a few letters and runs it with Enter', async () => {
  render(<Palette />);
  await userEvent.type(screen.getByRole('combobox'), 'newcr');
  const first = screen.getAllByRole('option')[0]?.textContent;
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect([first, useView.getState().dialog]).toEqual(['New crate…Ctrl+Shift+N', 'new-crate']));
});

it('finds an export by what people wrote for its mangled name', async () => {
  showOpen(openModule(await wat`(module (func (export "_ZN5hello5greet17h0123456789abcdefE")))`));
  render(<Palette />);
  await userEvent.type(screen.getByRole('combobox'), 'hello::gr');
  expect(screen.getAllByRole('option')[0]?.textContent).toBe('Go to _ZN5hello5greet17h0123456789abcdefE hello::greet');
});
