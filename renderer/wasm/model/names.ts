/** The name section's own words for its name maps. https://webassembly.github.io/spec/core/appendix/custom.html#name-section */
export const NAMED_KINDS = ['func', 'type', 'table', 'memory', 'global', 'elem', 'data', 'tag'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** What has names of its own for each func (locals, labels) or each type (fields). */
export const NAMED_PARTS = ['local', 'label', 'field'] as const;
export type NamedPart = (typeof NAMED_PARTS)[number];

/** Where the names of each func's (or type's) parts begin, so that they are read for one without reading them all. */
export interface PartOffsets {
  /** By the owner's index: byte offset of its name map, or 0. */
  readonly starts: Uint32Array;
  /** End of the subsection. */
  readonly end: number;
}

export interface Names {
  moduleName: string | null;
  /** By index in the index space of the kind; only of what the module has. */
  readonly maps: Readonly<Record<NamedKind, Map<number, string>>>;
  /** Null where the section does not name such parts. */
  readonly parts: Record<NamedPart, PartOffsets | null>;
}

export function createNames(): Names {
  const map = (): Map<number, string> => new Map();
  return {
    moduleName: null,
    maps: { func: map(), type: map(), table: map(), memory: map(), global: map(), elem: map(), data: map(), tag: map() },
    parts: { local: null, label: null, field: null },
  };
}
