import { expect, test } from 'vitest';
import { isolate } from '../../../renderer/ui/isolate';

test('a hostile text is kept to its own direction, and cut', () => {
  expect([isolate('\u202eexe'), isolate('x'.repeat(300)).length]).toEqual(['\u2068\u202eexe\u2069', 203]);
});
