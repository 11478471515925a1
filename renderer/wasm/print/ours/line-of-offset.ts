import { lastWhere } from '../../last-at-most';
import type { DecodedModule } from '../../model/layout';
import { entryOfOffset } from '../entry-of-offset';
import type { TextPlan } from './text-plan';

/** The line that says what stands at a byte offset, or the nearest to it; null beyond the file. `startOf` tells where in the bytes a line begins. */
export function lineOfOffset(module: DecodedModule, plan: TextPlan, offset: number, startOf: (line: number) => number): number | null {
  const found = entryOfOffset(module, offset);
  if (found === null) return null;
  const { kind, entry, at } = found;
  if (kind === 'module') return 0;
  if (kind === 'other') return plan.lineCount - 1;
  const head = plan.lineOf(kind, entry);
  if (head === null || kind !== 'func' || at === 'head') return head;
  plan.funcs.measure(entry);
  if (at === 'behind') return head + plan.funcs.linesOf(entry) - 1;
  const { bodies } = module.layout;
  const inBody = offset >= (bodies[2 * entry] ?? Number.POSITIVE_INFINITY) && offset < (bodies[2 * entry + 1] ?? 0);
  return inBody ? lineInFunc(plan, entry, head, offset, startOf) : head;
}

function lineInFunc(plan: TextPlan, definedIndex: number, head: number, offset: number, startOf: (line: number) => number): number {
  const below = lastWhere(plan.funcs.linesOf(definedIndex), (line) => startOf(head + line) <= offset);
  return head + Math.max(0, below);
}
