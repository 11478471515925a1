/** What a mangled C++ name says, as a tree. Types are written around what they declare, so printing has a left and a right half. */
export type CxxNode =
  /** `base`: the name of its constructors, where that is not the text. */
  | { readonly kind: 'text'; readonly text: string; readonly base?: string }
  | { readonly kind: 'scoped'; readonly scope: CxxNode; readonly name: CxxNode }
  | { readonly kind: 'template'; readonly name: CxxNode; readonly args: readonly CxxNode[] }
  | { readonly kind: 'tagged'; readonly name: CxxNode; readonly tag: string }
  | { readonly kind: 'structor'; readonly of: CxxNode; readonly destroys: boolean }
  | { readonly kind: 'conversion'; readonly to: CxxNode }
  | { readonly kind: 'qualified'; readonly of: CxxNode; readonly qualifiers: string }
  | { readonly kind: 'pointer'; readonly to: CxxNode; readonly sign: '*' | '&' | '&&' }
  | { readonly kind: 'member'; readonly of: CxxNode; readonly member: CxxNode }
  | { readonly kind: 'array'; readonly of: CxxNode; readonly size: CxxNode | null }
  | { readonly kind: 'function'; readonly returns: CxxNode; readonly params: readonly CxxNode[]; readonly suffix: string }
  | { readonly kind: 'encoding'; readonly name: CxxNode; readonly params: readonly CxxNode[]; readonly suffix: string }
  /** Arguments that stand for one parameter pack: all of them, one after the other. */
  | { readonly kind: 'pack'; readonly items: readonly CxxNode[] }
  /** A parameter that is a pack: inside of an expansion the one that is due. */
  | { readonly kind: 'pack-param'; readonly items: readonly CxxNode[] }
  | { readonly kind: 'expansion'; readonly of: CxxNode }
  | Forward
  | { readonly kind: 'list'; readonly items: readonly CxxNode[] }
  | { readonly kind: 'sequence'; readonly parts: readonly (string | CxxNode)[] };

/** A conversion operator's type may name template arguments that come behind it. */
export interface Forward {
  readonly kind: 'forward';
  readonly index: number;
  to: CxxNode | null;
}

export function text(words: string, base?: string): CxxNode {
  return base === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, base };
}

export function sequence(...parts: readonly (string | CxxNode)[]): CxxNode {
  return { kind: 'sequence', parts };
}
