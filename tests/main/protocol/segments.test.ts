import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segmentsOf } from '../../../main/protocol/segments';

it('decodes the path', () => {
  expect(segmentsOf(new URL('app://app/artifact/0a/glue/%E4%BD%A0%20a.js?artifact=1'))).toEqual(['artifact', '0a', 'glue', '你 a.js']);
});

it.each([
  'app://app/ui/..%2f..%2fetc',
  'app://app/ui/a%5c..%5cb',
  'app://app/ui/%00',
  'app://app/ui/%ff',
  'app://app/ui//x',
  'app://app/ui/C%3A',
  'app://app/',
])('refuses %s', (url) => {
  expect(segmentsOf(new URL(url))).toBeNull();
});

it.each(['https://app/ui/index.html', 'app://other/ui/index.html', 'app://app:1/ui/index.html'])('is not asked for %s', (url) => {
  expect(segmentsOf(new URL(url))).toBeNull();
});

it('never yields a segment that climbs', () => {
  const hostile = fc.array(fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '%2f', '\\', '%5c', 'a', '%00'), { maxLength: 12 });
  fc.assert(
    fc.property(hostile, (parts) => {
      const segments = segmentsOf(new URL(`app://app/ui/${parts.join('')}`)) ?? [];
      return segments.every((segment) => segment !== '..' && segment !== '.' && !/[/\\\0]/.test(segment));
    }),
  );
});
