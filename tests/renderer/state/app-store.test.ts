import { expect, it } from 'vitest';
import { notify, retract, useApp } from '../../../renderer/state/app-store';

it('keeps the five newest notices, each once', () => {
  for (const path of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) notify({ code: 'file-missing', facts: { path } });
  expect(useApp.getState().notices.map(({ failure }) => failure.facts.path)).toEqual(['b', 'd', 'e', 'f', 'c']);
});

it('takes back what it said of a failure that is over', () => {
  useApp.setState({ notices: [] });
  for (const limit of [1, 2]) notify({ code: 'selection-too-large', facts: { limit } });
  notify({ code: 'file-missing', facts: { path: 'a' } });
  retract('selection-too-large');
  expect(useApp.getState().notices.map(({ failure }) => failure.code)).toEqual(['file-missing']);
});
