import type { ComponentPart } from '../../wasm/component/component';

export interface PartRow {
  /** Its index in the component's list: the key. */
  readonly index: number;
  readonly part: ComponentPart;
  /** 1 stands in the outermost component. */
  readonly level: number;
  /** Undefined: nothing lies in it. */
  readonly expanded: boolean | undefined;
}

/** The parts that are in view, in their order: those of a closed component are left out. */
export function partRows(parts: readonly ComponentPart[], closed: ReadonlySet<number>): readonly PartRow[] {
  const parents = new Set(parts.map(({ parent }) => parent));
  const rows = new Map<number, PartRow>();
  parts.forEach((part, index) => {
    const around = part.parent === null ? null : rows.get(part.parent);
    // The component around it is not in view, or closed.
    if (around === undefined || around?.expanded === false) return;
    const expanded = parents.has(index) ? !closed.has(index) : undefined;
    rows.set(index, { index, part, level: (around?.level ?? 0) + 1, expanded });
  });
  return [...rows.values()];
}
