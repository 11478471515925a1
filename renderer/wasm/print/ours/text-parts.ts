import type { Layout } from '../../model/layout';
import type { Run, TextPlan } from './text-plan';

/** Bytes of code that make a part: a few hundred kilobytes of text. */
const CODE = 1 << 16;
/** Items of one line each that make a part; a data segment's line can be megabytes. */
const ITEMS = 4096;

/** Neighbouring items of one kind that are printed without regard to what stands before them. */
export interface TextPart {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  /** The module ends with it. */
  readonly last: boolean;
}

/** The items of a module's text, in their order, cut into parts of about one size. */
export function planParts({ runs }: TextPlan, { bodies }: Layout): readonly TextPart[] {
  return runs.flatMap((run) => {
    const end = run.first + run.count;
    const parts: TextPart[] = [];
    for (let from = run.first; from < end; ) {
      const to = run.kind === 'func' ? behindCode(bodies, from, end) : Math.min(from + ITEMS, end);
      parts.push({ run, from, to, last: to === end && run === runs.at(-1) });
      from = to;
    }
    return parts;
  });
}

function behindCode(bodies: readonly number[], from: number, end: number): number {
  let size = 0;
  let to = from;
  while (to < end && size < CODE) {
    size += (bodies[2 * to + 1] ?? 0) - (bodies[2 * to] ?? 0);
    to++;
  }
  return to;
}
