import type { DecodedModule } from '../layout';
import type { TextPlan } from './text-plan';

const KINDS = ['type', 'import', 'table', 'memory', 'tag', 'global', 'export', 'elem', 'data'] as const;
const START_SECTION = 8;

/** The line that says what stands at a byte offset; between two items it is the one before. `startOf` tells where in the bytes a line begins. */
export function lineOfOffset(module: DecodedModule, plan: TextPlan, offset: number, startOf: (line: number) => number): number | null {
  const { layout, summary } = module;
  const section = summary.sections.find(({ range }) => offset >= range.start && offset < range.end);
  if (section === undefined) return null;
  const func = lastAtMost(layout.bodies, offset, 2);
  if (func >= 0 && offset < (layout.bodies[2 * func + 1] ?? 0)) return lineInFunc(plan, func, offset, startOf);
  if (section.id === START_SECTION) return plan.lineOf('start', 0);
  for (const kind of KINDS) {
    const place = lastAtMost(layout.entries[kind], offset, 1);
    if (place >= 0 && (layout.entries[kind][place] ?? 0) >= section.range.start) return plan.lineOf(kind, place);
  }
  const place = lastAtMost(layout.entries.func, offset, 1);
  return place >= 0 && (layout.entries.func[place] ?? 0) >= section.range.start ? plan.lineOf('func', place) : null;
}

function lineInFunc(plan: TextPlan, place: number, offset: number, startOf: (line: number) => number): number | null {
  plan.funcs.measure(place);
  const head = plan.lineOf('func', place);
  if (head === null) return null;
  let low = 0;
  let high = plan.funcs.linesOf(place);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (startOf(head + middle) <= offset) low = middle;
    else high = middle;
  }
  return head + low;
}

/** The last of ascending starts that is at most `value`; they stand `step` apart. -1 when there is none. */
function lastAtMost(starts: readonly number[], value: number, step: number): number {
  let low = -1;
  let high = starts.length / step;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle * step] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
