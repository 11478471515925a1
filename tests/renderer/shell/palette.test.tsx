// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { Palette } from '../../../renderer/shell/palette';
import { useView } from '../../../renderer/state/view-store';

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
