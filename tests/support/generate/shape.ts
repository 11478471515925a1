import type { Value } from './value-type';

/** Which proposals a generated module may use. */
export interface Level {
  /** Struct and array types, rec groups, subtypes, i31 and casts. */
  readonly gc: boolean;
  /** Typed func references: `call_ref`, `ref.as_non_null`, `br_on_null`. */
  readonly typedRefs: boolean;
  /** `try_table` and exnref, or the older `try`, `catch`, `delegate`, `rethrow`. */
  readonly exceptions: 'exnref' | 'legacy';
  /** Custom page sizes, wide arithmetic and memory control. */
  readonly newest: boolean;
  /** Constant expressions that add, subtract and multiply. */
  readonly extendedConst: boolean;
  /** What wabt 1.0.39 is known to print wrongly: see KNOWN_WABT_FAULTS. */
  readonly wabtFaults: boolean;
}

/** Everything that wasm-tools accepts. */
export const EVERYTHING: Level = { gc: true, typedRefs: true, exceptions: 'exnref', newest: true, extendedConst: true, wabtFaults: true };
/** What wabt prints, and prints rightly. */
export const WABT_LEVEL: Level = {
  gc: false,
  typedRefs: false,
  exceptions: 'exnref',
  newest: false,
  extendedConst: false,
  wabtFaults: false,
};

export interface Field {
  readonly storage: Value | 'i8' | 'i16';
  readonly mutable: boolean;
}

export type Composite =
  | { readonly kind: 'func'; readonly params: readonly Value[]; readonly results: readonly Value[] }
  | { readonly kind: 'struct'; readonly fields: readonly Field[] }
  | { readonly kind: 'array'; readonly field: Field };

export interface TypeEntry {
  readonly composite: Composite;
  readonly open: boolean;
  readonly supertype: number | null;
}

export interface Table {
  readonly element: Value;
  readonly wide: boolean;
  readonly min: number;
  readonly max: number | null;
}

export interface Memory {
  readonly wide: boolean;
  readonly shared: boolean;
  /** A page of one byte instead of 64 KiB; null where the module does not say. */
  readonly pageBits: 0 | 16 | null;
  readonly min: number;
  readonly max: number | null;
}

export interface Global {
  readonly type: Value;
  readonly mutable: boolean;
}

export interface Elem {
  readonly flags: number;
  readonly type: Value;
  readonly table: number;
}

/** What bodies and constants may refer to; index spaces hold imports first. */
export interface Shape {
  readonly level: Level;
  readonly types: readonly TypeEntry[];
  /** Type index of each. */
  readonly funcs: readonly number[];
  readonly tables: readonly Table[];
  readonly memories: readonly Memory[];
  readonly globals: readonly Global[];
  /** Type index of each. */
  readonly tags: readonly number[];
  readonly elems: readonly Elem[];
  readonly datas: number;
  readonly imported: {
    readonly funcs: number;
    readonly tables: number;
    readonly memories: number;
    readonly globals: number;
    readonly tags: number;
  };
}

export function funcType(
  shape: Pick<Shape, 'types'>,
  index: number,
): { readonly params: readonly Value[]; readonly results: readonly Value[] } {
  const composite = shape.types[index]?.composite;
  return composite?.kind === 'func' ? composite : { params: [], results: [] };
}

/** The indices at which a test holds. */
export function indices<T>(list: readonly T[], test: (item: T, index: number) => boolean): readonly number[] {
  return list.flatMap((item, index) => (test(item, index) ? [index] : []));
}
