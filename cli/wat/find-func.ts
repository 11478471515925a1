import { demangle } from '../../renderer/wasm/demangle/demangle';
import { nameMatcher } from '../../renderer/wasm/demangle/name-matcher';
import type { DecodedModule } from '../../renderer/wasm/model/layout';
import { watName } from '../../renderer/wasm/print/wat-name';

/**
 * The func that a person means: its index, its name as the text has it (`$name`) or the name section, or the name of an export;
 * or what people wrote for a mangled one, with or without C++'s parameters.
 */
export function findFunc(module: DecodedModule, wanted: string): number | null {
  const { layout, exports } = module;
  if (/^\d+$/.test(wanted)) return Number(wanted) < layout.funcs.length ? Number(wanted) : null;
  const bare = wanted.startsWith('$') ? wanted.slice(1) : wanted;
  for (const [index, name] of layout.names.maps.func) {
    if (index < layout.funcs.length && (name === wanted || name === bare || watName(name) === bare)) return index;
  }
  const exported = exports.find(({ name, type }) => name === wanted && type.kind === 'func');
  return exported?.itemIndex ?? findWritten(module, wanted);
}

function findWritten({ layout, exports }: DecodedModule, wanted: string): number | null {
  if (wanted === '') return null;
  const holds = nameMatcher(wanted);
  const isMeant = (name: string): boolean => {
    if (!holds(name)) return false;
    const written = demangle(name) ?? name;
    return written === wanted || written.startsWith(`${wanted}(`);
  };
  for (const [index, name] of layout.names.maps.func) if (index < layout.funcs.length && isMeant(name)) return index;
  return exports.find(({ name, type }) => type.kind === 'func' && isMeant(name))?.itemIndex ?? null;
}
