// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { NewCrateDialog } from '../../../renderer/shell/new-crate-dialog';
import { fakeBridge } from '../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));
const bridge = () => fake.bridge as ReturnType<typeof fakeBridge>;

beforeEach(() => {
  startLocales('en');
  fake.bridge = fakeBridge();
});
afterEach(cleanup);

it('creates a crate only with a folder and a good name', async () => {
  bridge().answers.set('crate:choose-parent', { ok: true, value: '/home/me' });
  render(<NewCrateDialog />);
  const create = screen.getByRole<HTMLButtonElement>('button', { name: 'Create' });
  const before = create.disabled;
  await userEvent.click(screen.getByRole('button', { name: 'Choose folder…' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Name' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'fn');
  const refused = [create.disabled, screen.getByText('That word is a Rust keyword.') !== null];
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), '-1');
  await userEvent.click(create);
  expect([before, refused, bridge().asked.at(-1)]).toEqual([
    true,
    [true, true],
    { name: 'crate:create', args: { parent: '/home/me', name: 'fn-1' } },
  ]);
});
