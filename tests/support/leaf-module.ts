import { behindLocals } from '../../renderer/wasm/code/measure-body';
import { createCodeMeasure, measureCode } from '../../renderer/wasm/code/measure-code';
import { INSTRUCTIONS } from '../../renderer/wasm/instructions/instruction-set';
import type { DecodedModule } from '../../renderer/wasm/model/layout';
import { decoded } from './decoded';
import { leb, PREAMBLE } from './module-bytes';

/** Sections that a func without calls may need: types, imports, tables, memories, globals, tags. */
const KEPT = [1, 2, 4, 5, 6, 13];
const [FUNCTION, CODE, DATA_COUNT] = [3, 10, 12];
const NAMES_FUNC = new Set(['call', 'return_call', 'ref.func']);
/** In the order of a module. */
const ORDER = [1, 2, 3, 4, 5, 13, 6, 12, 10];
/** Longer ones crowd out others. */
const LONGEST_BODY = 1_500;

/** The funcs of a large module that call no other by name, so that they are a small module of their own: real compilers' code in some thousand bytes. */
export function leafModule(bytes: Uint8Array, proposal: string | null, mostBytes: number): Uint8Array<ArrayBuffer> {
  const module = decoded(bytes);
  const chosen = chooseLeaves(bytes, module, proposal, mostBytes);
  const { layout, summary } = module;
  const bodies = chosen.map((place) => bytes.subarray(layout.bodies[2 * place], layout.bodies[2 * place + 1]));
  const types = chosen.map((place) => leb(layout.funcs[layout.importedFuncs + place]?.typeIndex ?? 0));
  const sections = new Map<number, Uint8Array>();
  for (const { id, range } of summary.sections) if (KEPT.includes(id)) sections.set(id, bytes.subarray(range.start, range.end));
  sections.set(FUNCTION, Uint8Array.from([...leb(chosen.length), ...types.flat()]));
  sections.set(
    CODE,
    Buffer.concat([Uint8Array.from(leb(chosen.length)), ...bodies.flatMap((body) => [Uint8Array.from(leb(body.length)), body])]),
  );
  sections.delete(DATA_COUNT);
  const parts = ORDER.flatMap((id) => {
    const contents = sections.get(id);
    return contents === undefined ? [] : [Uint8Array.from([id, ...leb(contents.length)]), contents];
  });
  return new Uint8Array(Buffer.concat([Uint8Array.from(PREAMBLE), ...parts]));
}

function chooseLeaves(
  bytes: Uint8Array,
  { layout: { bodies } }: DecodedModule,
  proposal: string | null,
  mostBytes: number,
): readonly number[] {
  const chosen: number[] = [];
  let left = mostBytes;
  for (let place = 0; 2 * place < bodies.length && left > 0; place++) {
    const start = bodies[2 * place] ?? 0;
    const end = bodies[2 * place + 1] ?? 0;
    if (end - start > LONGEST_BODY) continue;
    const measure = createCodeMeasure();
    measureCode(bytes, behindLocals(bytes, start), end, measure, true);
    const met = INSTRUCTIONS.filter((row, slot) => row !== null && (measure.census[slot] ?? 0) > 0);
    // `memory.init` and its like name a segment, which is not kept.
    if (met.some((row) => NAMES_FUNC.has(row?.mnemonic ?? '') || row?.mnemonic === 'memory.init' || row?.mnemonic === 'data.drop'))
      continue;
    if (proposal !== null && !met.some((row) => row?.proposal === proposal)) continue;
    chosen.push(place);
    left -= end - start;
  }
  return chosen;
}
