import type { WriteFailure } from '../../preload/contract/writing';
import { systemCode } from '../file-failure';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Names what the system said when something could not be written. */
export function failureOfWriting(error: unknown): WriteFailure {
  const code = systemCode(error);
  if (code === null) return 'unexpected';
  return FULL.has(code) ? 'disk-full' : 'file-unwritable';
}
