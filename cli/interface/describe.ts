import { createFuncLines } from '../../renderer/wasm/code/func-lines';
import type { DecodedModule } from '../../renderer/wasm/model/layout';
import type { Section } from '../../renderer/wasm/model/module';
import type { ModuleFailure } from '../../renderer/wasm/outcome';
import { survey } from '../../renderer/wasm/survey';
import { firstBodyFailure } from '../body-failure';
import { externTypeText } from './extern-type-text';

/** What a module needs and offers, by the names that scripts rely on. */
export interface Interface {
  readonly imports: Iterable<{ readonly module: string; readonly name: string; readonly kind: string; readonly type: string }>;
  readonly exports: Iterable<{ readonly name: string; readonly kind: string; readonly type: string }>;
  readonly sections: readonly SectionLine[];
  readonly features: readonly string[];
}

export interface Described {
  readonly offers: Interface;
  /** Why it is no whole module: what is wrong with its sections, else with its bodies. */
  readonly failure: ModuleFailure | null;
}

export interface SectionLine {
  readonly id: number;
  readonly name: string;
  /** Of the first byte behind the section's size, from the module's start. */
  readonly offset: number;
  /** Bytes from there on. */
  readonly size: number;
}

/** Some proposals are told by instructions only, and some faults, so every body is gone over. */
export function describe(bytes: Uint8Array, module: DecodedModule): Described {
  const { summary, imports, exports } = module;
  const funcs = createFuncLines(bytes, module.layout);
  for (const _ of funcs.measureAll());
  const offers = {
    imports: map(imports, ({ moduleName, name, type }) => ({ module: moduleName, name, kind: type.kind, type: externTypeText(type) })),
    exports: map(exports, ({ name, type }) => ({ name, kind: type.kind, type: externTypeText(type) })),
    sections: summary.sections.map(sectionLine),
    features: survey(module, funcs).features.map(({ name }) => name),
  };
  return { offers, failure: summary.fault ?? firstBodyFailure(funcs.faults.values()) };
}

function sectionLine({ id, name, range }: Section): SectionLine {
  return { id, name, offset: range.start, size: range.end - range.start };
}

/** One at a time: a module may have 75,000 exports, and no list of their texts is needed. */
function* map<From, To>(items: readonly From[], describeOne: (item: From) => To): Iterable<To> {
  for (const item of items) yield describeOne(item);
}
