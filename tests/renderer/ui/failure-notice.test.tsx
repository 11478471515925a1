// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { CopyContext } from '../../../renderer/ui/copy-button';
import { FailureActionsContext, FailureNotice } from '../../../renderer/ui/failure-notice';

beforeAll(() => startLocales('en'));
afterEach(cleanup);

test('says what happened with its facts, as an alert', () => {
  render(<FailureNotice failure={{ code: 'truncated', facts: { offset: 26, section: 'code', missing: 3 } }} />);
  expect(screen.getByRole('alert').textContent).toContain('It ends at 0x1a');
});

test('a failure that the app can mend has a button for it', async () => {
  const install = vi.fn();
  render(
    <FailureActionsContext value={{ 'target-missing': install }}>
      <FailureNotice failure={{ code: 'target-missing', facts: {} }} />
    </FailureActionsContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Install the target' }));
  expect(install).toHaveBeenCalledOnce();
});

test("the tool's own words fold out and can be copied", async () => {
  const copy = vi.fn();
  render(
    <CopyContext value={copy}>
      <FailureNotice failure={{ code: 'build-failed', facts: {}, detail: 'error: linker `cc` not found' }} />
    </CopyContext>,
  );
  await userEvent.click(screen.getByText('Details'));
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(copy).toHaveBeenCalledWith('error: linker `cc` not found');
});

test('a fact that only some causes know leaves no hole', () => {
  render(<FailureNotice failure={{ code: 'file-changed', facts: {} }} />);
  expect(screen.getByRole('alert').textContent).not.toContain('{{');
});

test('a code without words is said to be unexpected', () => {
  render(<FailureNotice failure={{ code: 'no-such-code', facts: {} }} />);
  expect(screen.getByText('Something unexpected happened')).toBeTruthy();
});
