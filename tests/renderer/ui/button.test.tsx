// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/button';

afterEach(cleanup);

it('keeps the focus while it is disabled, and does nothing then', async () => {
  const press = vi.fn();
  const { rerender } = render(<Button onPress={press}>Call</Button>);
  const button = screen.getByRole<HTMLButtonElement>('button');
  await userEvent.tab();
  rerender(
    <Button disabled onPress={press}>
      Call
    </Button>,
  );
  await userEvent.keyboard('{Enter}');
  expect([document.activeElement, button.disabled, button.getAttribute('aria-disabled'), press.mock.calls]).toEqual([
    button,
    false,
    'true',
    [],
  ]);
});

it('is disabled as any other once the focus has gone on', async () => {
  render(
    <>
      <Button disabled onPress={() => undefined}>
        Call
      </Button>
      <input />
    </>,
  );
  await userEvent.tab();
  expect([screen.getByRole<HTMLButtonElement>('button').disabled, document.activeElement?.tagName]).toEqual([true, 'INPUT']);
});
