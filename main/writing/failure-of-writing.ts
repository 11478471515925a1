import type { FailureCode } from '../../preload/contract/failure';
import { systemCode } from '../file-failure';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Names what the system said when something could not be written. */
export function failureOfWriting(error: unknown): FailureCode {
  const code = systemCode(error);
  if (code === null) return 'unexpected';
  return FULL.has(code) ? 'disk-full' : 'file-unwritable';
}
