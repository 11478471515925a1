// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { namesWidth } from '../../../../renderer/panels/links/names-width';

const groups = [
  { id: 'env', label: 'env', items: [0, 1] },
  { id: 'none', label: 'a module with a long name, of which nothing is imported', items: [] },
];

it('is that of the longest name, or of the longest group, with what stands beside it', () => {
  const width = (names: readonly string[], shown: typeof groups) =>
    namesWidth(
      shown,
      (item) => names[item] ?? '',
      ({ label }) => label,
    );
  const long = 'x'.repeat(60);
  const [short, wide] = [width(['a', 'b'], groups), width(['a', long], groups.slice(0, 1))];
  expect([short > (groups[1]?.label.length ?? 0) * 7, wide > long.length * 7, width([], [])]).toEqual([true, true, 14]);
});
