import { statSync } from 'node:fs';
import { removeStamp, writeStamp } from './stamp.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** True when the attempt that `file` stands for failed within a day, and nobody asked to try again. */
export function failedToday(file) {
  if (process.env.WATCHGLASS_RETRY) return false;
  try {
    return Date.now() - statSync(file).mtimeMs < DAY;
  } catch {
    return false;
  }
}

export function rememberFailure(file) {
  writeStamp(file, 'This attempt failed. It is made again after a day, or with WATCHGLASS_RETRY=1.\n');
}

export function forgetFailure(file) {
  removeStamp(file);
}
