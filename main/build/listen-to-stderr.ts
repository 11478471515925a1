import { type Remark, readRemark } from '../cargo/stderr';
import { type LineSplitter, splitLines } from '../process/line-splitter';

const KEPT_LINES = 60;

export interface StderrListener extends LineSplitter {
  readonly remarks: () => readonly Remark[];
  readonly words: () => string;
}

/** Keeps a tool's last words and what they mean; says when it begins to wait for a lock and when it goes on. */
export function listenToStderr(blocked: (on: string) => void, goesOn: () => void): StderrListener {
  const remarks: Remark[] = [];
  const kept: string[] = [];
  let waits = false;
  const lines = splitLines((line) => {
    const remark = readRemark(line);
    if (remark?.kind === 'blocked') {
      waits = true;
      blocked(remark.on);
    } else {
      if (waits) goesOn();
      waits = false;
      if (remark !== null && remarks.length < 20) remarks.push(remark);
    }
    kept.push(line);
    if (kept.length > KEPT_LINES) kept.shift();
  });
  return { ...lines, remarks: () => remarks, words: () => kept.join('\n') };
}
