// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { Name } from '../../../renderer/ui/name';

beforeAll(() => startLocales('en'));
afterEach(cleanup);

test('a name is text, whatever it looks like', () => {
  const { container } = render(<Name text="<img src=x onerror=alert(1)>" />);
  expect([container.querySelector('img'), container.textContent]).toEqual([null, '<img src=x onerror=alert(1)>']);
});

test('what cannot be seen is written out, so that two names never look alike', () => {
  const { container } = render(<Name text={'a\u202eb\u0000'} />);
  expect(container.textContent).toBe('aU+202EbU+0000');
});

test('an empty name says so', () => {
  const { container } = render(<Name text="" />);
  expect(container.textContent).toBe('(empty name)');
});

test('an endless name is cut, on hover too', () => {
  const { container } = render(<Name text={'x'.repeat(10_000)} />);
  const shown = container.querySelector('bdi');
  expect([shown?.textContent?.length, shown?.title.length]).toEqual([301, 500]);
});
