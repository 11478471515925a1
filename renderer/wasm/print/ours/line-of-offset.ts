import type { DecodedModule } from '../../model/layout';
import { placeOfOffset } from '../entry-of-offset';
import type { TextPlan } from './text-plan';

/** The line that says what stands at a byte offset, or the nearest to it; null beyond the file. `startOf` tells where in the bytes a line begins. */
export function lineOfOffset(module: DecodedModule, plan: TextPlan, offset: number, startOf: (line: number) => number): number | null {
  const found = placeOfOffset(module, offset);
  if (found === null) return null;
  const { kind, place, at } = found;
  if (kind === 'module') return 0;
  if (kind === 'other') return plan.lineCount - 1;
  const head = plan.lineOf(kind, place);
  if (head === null || kind !== 'func' || at === 'head') return head;
  plan.funcs.measure(place);
  if (at === 'behind') return head + plan.funcs.linesOf(place) - 1;
  const { bodies } = module.layout;
  const inBody = offset >= (bodies[2 * place] ?? Number.POSITIVE_INFINITY) && offset < (bodies[2 * place + 1] ?? 0);
  return inBody ? lineInFunc(plan, place, head, offset, startOf) : head;
}

function lineInFunc(plan: TextPlan, place: number, head: number, offset: number, startOf: (line: number) => number): number {
  let low = 0;
  let high = plan.funcs.linesOf(place);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (startOf(head + middle) <= offset) low = middle;
    else high = middle;
  }
  return head + low;
}
