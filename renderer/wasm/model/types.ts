/** The spec's types, as decoded. https://webassembly.github.io/spec/core/syntax/types.html */

export type NumType = 'i32' | 'i64' | 'f32' | 'f64';
export const ABSTRACT_HEAP_TYPES = [
  'func',
  'extern',
  'any',
  'eq',
  'i31',
  'struct',
  'array',
  'exn',
  'none',
  'nofunc',
  'noextern',
  'noexn',
  'cont',
  'nocont',
] as const;
export type AbstractHeapType = (typeof ABSTRACT_HEAP_TYPES)[number];

export interface HeapType {
  /** An abstract heap type, or the index of a defined type. */
  readonly heap: AbstractHeapType | number;
  /** An abstract type's shared twin (the shared-everything-threads proposal). */
  readonly shared?: true;
  /** A defined type without its subtypes (the custom-descriptors proposal). */
  readonly exact?: true;
}

export interface RefType extends HeapType {
  readonly kind: 'ref';
  readonly nullable: boolean;
}

export type ValType = NumType | 'v128' | RefType;

export interface FuncType {
  readonly params: readonly ValType[];
  readonly results: readonly ValType[];
}

export interface Limits {
  /** In pages for a memory, in elements for a table. */
  readonly min: bigint;
  readonly max: bigint | null;
}

/** Bytes in a page of a memory that says nothing of it. */
export const USUAL_PAGE_SIZE = 65_536;

export interface MemoryType {
  readonly kind: 'memory';
  readonly limits: Limits;
  readonly shared: boolean;
  readonly address: 'i32' | 'i64';
  /** Bytes in a page: the usual ones unless the module says otherwise (custom page sizes). */
  readonly pageSize: number;
}

export interface TableType {
  readonly kind: 'table';
  readonly element: RefType;
  readonly limits: Limits;
  readonly address: 'i32' | 'i64';
  /** By the shared-everything-threads proposal, as for a global. */
  readonly shared?: true;
}

export interface GlobalType {
  readonly kind: 'global';
  readonly valType: ValType;
  readonly mutable: boolean;
  readonly shared?: true;
}

export interface FuncExternType {
  readonly kind: 'func';
  readonly typeIndex: number;
  /** An import that takes no func of a subtype (the custom-descriptors proposal). */
  readonly exact?: true;
  readonly type: FuncType;
}

export interface TagType {
  readonly kind: 'tag';
  readonly typeIndex: number;
  readonly type: FuncType;
}

/** In the order of their numbers in the binary format. */
export const EXTERN_KINDS = ['func', 'table', 'memory', 'global', 'tag'] as const satisfies readonly ExternKind[];

export type ExternType = FuncExternType | TableType | MemoryType | GlobalType | TagType;
export type ExternKind = ExternType['kind'];
