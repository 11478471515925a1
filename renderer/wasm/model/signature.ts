/** A TypeScript type of the glue's `.d.ts`, as far as a form must know it. */
export type GlueType = { readonly text: string } & (
  | { readonly kind: 'string' | 'number' | 'bigint' | 'boolean' | 'void' | 'any' }
  | { readonly kind: 'array'; readonly element: GlueType }
  /** A typed array, by its class name: `Uint8Array` … */
  | { readonly kind: 'typed-array'; readonly name: string }
  | { readonly kind: 'optional'; readonly inner: GlueType }
  | { readonly kind: 'promise'; readonly inner: GlueType }
  | {
      readonly kind: 'enum';
      readonly name: string;
      readonly members: readonly { readonly name: string; readonly value: number | string }[];
    }
  | { readonly kind: 'class'; readonly name: string }
);

export interface GlueParam {
  readonly name: string;
  readonly type: GlueType;
  readonly optional: boolean;
}

/** One callable of the glue. */
export interface Signature {
  /** `greet`, `Counter.prototype.add`, `Counter.new` (static) or `new Counter`: unique, and how a call names it. */
  readonly id: string;
  readonly kind: 'function' | 'constructor' | 'method' | 'static' | 'getter' | 'setter';
  readonly className: string | null;
  readonly name: string;
  readonly params: readonly GlueParam[];
  readonly result: GlueType;
  readonly doc: string | null;
  /** The raw export that it ends in, as `InitOutput` names it, or null. */
  readonly exportName: string | null;
}
