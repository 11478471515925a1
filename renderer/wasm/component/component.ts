import type { ByteRange, Notice, Producer, Section } from '../model/module';
import type { ModuleFailure } from '../outcome';

/** A core module or a component that stands in a component, at whatever depth. */
export interface ComponentPart {
  readonly kind: 'module' | 'component';
  /** Index in the list of parts of the component that it stands in; null for the outermost one. */
  readonly parent: number | null;
  /** Its index among those of its kind that stand in the same component. */
  readonly index: number;
  /** All of it, with its preamble, from the outermost component's start. */
  readonly range: ByteRange;
  /** What it calls itself (hostile text). */
  readonly name: string | null;
}

/** https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md#instance-definitions */
export const COMPONENT_SORTS = ['core module', 'func', 'value', 'type', 'component', 'instance'] as const;

export type ComponentSort = (typeof COMPONENT_SORTS)[number];

/** What the component needs or offers: `wasi:cli/environment@0.2.0`, an instance. */
export interface ComponentExtern {
  readonly name: string;
  readonly sort: ComponentSort;
}

/** What a component says of itself, read without looking into types or bodies. Small whatever the component's size. */
export interface ComponentSummary {
  readonly byteLength: number;
  readonly name: string | null;
  /** Of the outermost component. */
  readonly sections: readonly Section[];
  readonly imports: readonly ComponentExtern[];
  readonly exports: readonly ComponentExtern[];
  /** A part comes behind the component that it stands in. */
  readonly parts: readonly ComponentPart[];
  readonly producers: readonly Producer[];
  readonly notices: readonly Notice[];
  /** Where reading ended too early; everything before it is there. */
  readonly fault: ModuleFailure | null;
}
