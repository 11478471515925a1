import { behindCatch, catchesOf } from '../../code/catch-clauses';
import { createCodeMeasure, measureCode } from '../../code/measure-code';
import { skipBlockType } from '../../code/skip-type';
import { TRY_TABLE_OPCODE } from '../../instructions/opcodes';
import type { TextPlan } from './text-plan';

/** Behind the last line of what a line begins that folds: a func, or a block whose instruction stands at `start`. */
export function foldEnd(bytes: Uint8Array, plan: TextPlan, line: number, start: number): number | null {
  const found = plan.at(line);
  if (found?.run.kind !== 'func') return null;
  const end = line - found.below + plan.funcs.linesOf(found.entry);
  if (found.below === 0) return end;
  const body = plan.funcs.body(found.entry, 0);
  if (body === null) return null;
  let inside = skipBlockType(bytes, start + 1);
  let catches = 0;
  if (bytes[start] === TRY_TABLE_OPCODE) {
    const clauses = catchesOf(bytes, start);
    catches = clauses.count;
    inside = clauses.at;
    for (let left = catches; left > 0; left--) inside = behindCatch(bytes, inside);
  }
  const measure = createCodeMeasure();
  measureCode(bytes, inside, body.codeEnd, measure, false);
  if (measure.fault === null) return line + 1 + catches + measure.lines + 1;
  // A `delegate` ends a try and counts as a line of it; any other fault means that the block does not end.
  return measure.fault === 'code-behind-end' ? line + 1 + measure.lines : end;
}
