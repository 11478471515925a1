import { expect, it } from 'vitest';
import { failureOfWriting } from '../../../main/writing/failure-of-writing';

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'file-unwritable'],
  ['EROFS', 'file-unwritable'],
  [null, 'unexpected'],
])('calls %s %s', (code, expected) => {
  expect(failureOfWriting(Object.assign(new Error('no'), code === null ? {} : { code }))).toBe(expected);
});
