import { TYPE_SECTION } from '../../wasm/binary/section-ids';
import type { DecodedModule } from '../../wasm/model/layout';
import type { Import } from '../../wasm/model/module';
import { showExternType, showFuncType } from '../../wasm/show-type';
import type { Need, StubAnswer } from '../model';
import { type StubHost, stubFunc } from './func-stub';
import { canStub, encodeStubModule, type StubItem, type TypeSpace } from './stub-module';

interface StubbedImports {
  /** By import index; an import that nothing fits has none. */
  readonly values: ReadonlyMap<number, unknown>;
  readonly needs: readonly Need[];
}

/** A value of exactly the right type and limits for every import, made from the decoded types, never by trial and error. */
export function stubImports(module: DecodedModule, bytes: Uint8Array, answers: readonly StubAnswer[], host: StubHost): StubbedImports {
  const answerOf = new Map(answers.map((answer) => [answer.importIndex, answer]));
  const values = defineItems(module, bytes);
  for (const imported of module.imports) {
    if (imported.type.kind !== 'func') continue;
    values.set(imported.index, stubFunc(imported, imported.type.type, answerOf.get(imported.index) ?? null, host));
  }
  return { values, needs: module.imports.map((imported) => needOf(imported, values.has(imported.index))) };
}

/** Memories, tables, globals and tags. Imports of one name and one type are one item: a host would give them the same. */
function defineItems(module: DecodedModule, bytes: Uint8Array): Map<number, unknown> {
  const positions = new Map<string, number>();
  const items: StubItem[] = [];
  const positionOf = new Map<number, number>();
  for (const { index, moduleName, name, type } of module.imports) {
    if (type.kind === 'func' || !canStub(type)) continue;
    const rest = type.kind === 'tag' ? type.typeIndex : hasMaximum(type);
    const key = JSON.stringify([moduleName, name, type.kind, showExternType(type), rest]);
    const position = positions.get(key) ?? items.push(type) - 1;
    positions.set(key, position);
    positionOf.set(index, position);
  }
  if (items.length === 0) return new Map();
  const host = new WebAssembly.Instance(new WebAssembly.Module(encodeStubModule(items, typeSpace(module, bytes))));
  return new Map([...positionOf].map(([index, position]) => [index, Reflect.get(host.exports, String(position))]));
}

/** What is shown of a type does not tell a maximum that equals the minimum from none. */
function hasMaximum(type: Import['type']): boolean {
  return (type.kind === 'memory' || type.kind === 'table') && type.limits.max !== null;
}

function typeSpace({ summary, layout }: DecodedModule, bytes: Uint8Array): TypeSpace {
  const range = summary.sections.find(({ id }) => id === TYPE_SECTION)?.range;
  return { section: range === undefined ? new Uint8Array() : bytes.subarray(range.start, range.end), count: layout.types.length };
}

function needOf({ index, type }: Import, met: boolean): Need {
  const expected = showExternType(type);
  return { importIndex: index, kind: type.kind, expected, given: met ? givenOf(type) : null, reason: met ? null : 'no-default-value' };
}

function givenOf(type: Import['type']): string {
  switch (type.kind) {
    case 'func':
      return `stub ${showFuncType(type.type)}`;
    case 'memory':
      return `Memory ${showExternType(type)}`;
    case 'table':
      return `Table ${showExternType(type)}`;
    case 'global':
      return `Global ${showExternType(type)}`;
    case 'tag':
      return `Tag ${showExternType(type)}`;
    default:
      return type satisfies never;
  }
}
