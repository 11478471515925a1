// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Job } from '../../../../renderer/panels/wat/job-bar';

afterEach(cleanup);

it.each([
  ['only that it goes on while nobody knows how far it is', 0, null],
  ['how far it is', 0.25, '0.25'],
])('shows %s', (_, done, value) => {
  render(<Job label="Printing" done={done} />);
  expect(screen.getByRole('progressbar', { name: 'Printing' }).getAttribute('value')).toBe(value);
});
