import { KIND_OF_SECTION, START_SECTION } from '../../binary/section-ids';
import { createFuncLines, type FuncLines } from '../../code/func-lines';
import type { DecodedModule } from '../../model/layout';
import type { WatItem } from '../document';
import { createLineNumbers, type LineNumbers } from '../renumbering';

/** Neighbouring items of one kind. All but funcs take a line each. */
export interface Run {
  readonly kind: WatItem['kind'];
  /** What a run of kind `other` says: the head of a recursion group, or where decoding ended. */
  readonly says: 'rec' | 'empty-rec' | 'fault' | null;
  /** Its first item's number among the section's entries. */
  readonly first: number;
  readonly count: number;
  /** Types of a recursion group stand inside it, and the last one closes it. */
  readonly inRec: boolean;
}

/** The order of a module's text: which item each line belongs to. */
export interface TextPlan {
  readonly runs: readonly Run[];
  readonly funcs: FuncLines;
  readonly numbers: LineNumbers;
  readonly lineCount: number;
  /** First line of each run. */
  lineOfRun(run: number): number;
  /** Line 0 belongs to the module and to no run. */
  at(line: number): PlannedLine | null;
  lineOf(kind: WatItem['kind'], entry: number): number | null;
}

export interface PlannedLine {
  readonly run: Run;
  readonly runNumber: number;
  /** Among the section's entries. */
  readonly entry: number;
  /** Lines below the item's first. */
  readonly below: number;
}

export function planText(bytes: Uint8Array, module: DecodedModule): TextPlan {
  const funcs = createFuncLines(bytes, module.layout);
  const runs = runsOf(module);
  const linesOf = (run: Run): number => (run.kind === 'func' ? funcs.before(funcs.count) : run.count);
  const lineOfRun = (number: number): number => {
    let line = 1;
    for (let before = 0; before < number; before++) line += linesOf(runs[before] ?? NO_RUN);
    return line;
  };
  return {
    runs,
    funcs,
    numbers: createLineNumbers(funcs, lineOfRun(runs.findIndex(({ kind }) => kind === 'func'))),
    get lineCount() {
      return lineOfRun(runs.length);
    },
    lineOfRun,
    at: (line) => {
      let start = 1;
      for (const [runNumber, run] of runs.entries()) {
        const lines = linesOf(run);
        if (line >= start && line < start + lines) {
          const within = line - start;
          if (run.kind !== 'func') return { run, runNumber, entry: run.first + within, below: 0 };
          const entry = funcs.at(within);
          return { run, runNumber, entry, below: within - funcs.before(entry) };
        }
        start += lines;
      }
      return null;
    },
    lineOf: (kind, entry) => {
      const number = runs.findIndex((run) => run.kind === kind && entry >= run.first && entry < run.first + run.count);
      const run = runs[number];
      if (run === undefined) return null;
      return lineOfRun(number) + (kind === 'func' ? funcs.before(entry) : entry - run.first);
    },
  };
}

const NO_RUN: Run = { kind: 'other', says: null, first: 0, count: 0, inRec: false };

function runsOf(module: DecodedModule): readonly Run[] {
  const { entries } = module.layout;
  const runs: Run[] = [];
  // A malformed module may have a section a thousand times.
  for (const id of new Set(module.summary.sections.map((section) => section.id))) {
    const kind = KIND_OF_SECTION.get(id);
    if (id === START_SECTION) runs.push({ ...NO_RUN, kind: 'start', count: module.summary.start === null ? 0 : 1 });
    else if (kind === 'type') runs.push(...typeRuns(module));
    else if (kind !== undefined) runs.push({ ...NO_RUN, kind, count: entries[kind].length });
  }
  if (module.summary.fault !== null) runs.push({ ...NO_RUN, says: 'fault', count: 1 });
  return runs.filter((run) => run.count > 0);
}

function typeRuns({ layout }: DecodedModule): Run[] {
  const runs: Run[] = [];
  let next = 0;
  const types = (first: number, count: number, inRec: boolean): number => runs.push({ ...NO_RUN, kind: 'type', first, count, inRec });
  for (const { first, count } of layout.recGroups) {
    types(next, first - next, false);
    runs.push({ ...NO_RUN, says: count === 0 ? 'empty-rec' : 'rec', count: 1 });
    types(first, count, true);
    next = first + count;
  }
  types(next, layout.types.length - next, false);
  return runs;
}
