import { expect, it } from 'vitest';
import { notify, useApp } from '../../../renderer/state/app-store';

it('keeps the five newest notices, each once', () => {
  for (const path of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) notify({ code: 'file-missing', facts: { path } });
  expect(useApp.getState().notices.map(({ failure }) => failure.facts.path)).toEqual(['b', 'd', 'e', 'f', 'c']);
});
