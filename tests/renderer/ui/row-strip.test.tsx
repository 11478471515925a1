// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { CopyContext } from '../../../renderer/ui/copy-button';
import { RowStrip } from '../../../renderer/ui/row-strip';

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('says what to do while no row is chosen, and then has nothing to copy', () => {
  render(
    <RowStrip label="Chosen row" hint="Choose a row." copy={() => ''}>
      {null}
    </RowStrip>,
  );
  expect([screen.getByRole('group', { name: 'Chosen row' }).textContent, screen.queryAllByRole('button').length]).toEqual([
    'Choose a row.',
    0,
  ]);
});

it('copies the whole of the chosen row', async () => {
  const copied: string[] = [];
  render(
    <CopyContext value={(text) => copied.push(text)}>
      <RowStrip label="Chosen row" hint="" copy={() => 'greet  func'}>
        greet
      </RowStrip>
    </CopyContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copied).toEqual(['greet  func']);
});
