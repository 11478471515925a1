import { codeFeatures } from '../../renderer/wasm/code/code-features';
import { createFuncLines } from '../../renderer/wasm/code/func-lines';
import { INSTRUCTIONS, type Instruction } from '../../renderer/wasm/instructions/instruction-set';
import { decoded } from './decoded';

/** What modules are made of: the instructions that none of their bodies has, and how many modules make use of each proposal. */
export interface Census {
  readonly missing: readonly Instruction[];
  readonly proposals: ReadonlyMap<string, number>;
}

export function censusOf(modules: Iterable<Uint8Array>): Census {
  const met = new Set<number>();
  const proposals = new Map<string, number>();
  for (const bytes of modules) {
    const { layout, summary } = decoded(bytes);
    const { measureAll, told } = createFuncLines(bytes, layout);
    for (const _ of measureAll());
    for (const [slot, offset] of told.census.entries()) if (offset > 0) met.add(slot);
    const names = new Set<string>([...summary.features, ...codeFeatures(told)].map(({ name }) => name));
    for (const name of names) proposals.set(name, (proposals.get(name) ?? 0) + 1);
  }
  return { missing: INSTRUCTIONS.filter((_, slot) => !met.has(slot)).filter((row) => row !== null), proposals };
}
