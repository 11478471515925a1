import type { FailureCode } from '../../preload/contract/failure';
import { type Failed, failed } from '../failure';

/** Names what the system said about a file; anything that a file system does not say is our own fault and is thrown on. */
export function fileFailure(error: unknown, path: string): Failed {
  const code = systemCode(error);
  if (code === null) throw error;
  return failed(FAILURES[code] ?? 'file-unreadable', { path }, code);
}

/** The same for a file that could not be written: a refusal is about writing then, not about reading. */
export function writeFailure(error: unknown, path: string): Failed {
  const code = systemCode(error);
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? failed('file-unwritable', { path }, code) : fileFailure(error, path);
}

const FAILURES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'file-unwritable',
};

/** `ENOENT`, `EACCES` … or null when the error is not the system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}
