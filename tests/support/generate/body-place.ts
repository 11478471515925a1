import type { Bytes } from '../module-bytes';
import type { Choices } from './choices';
import type { Shape } from './shape';
import type { Value } from './value-type';

export interface Label {
  /** What a branch to it must have on the stack. */
  readonly types: readonly Value[];
  /** In the handler of a legacy `try`: `rethrow` may name it. */
  readonly handler: boolean;
}

/** One func while its instructions are being chosen, with the stack's types known before every instruction. */
export interface Body {
  readonly choices: Choices;
  readonly shape: Shape;
  readonly results: readonly Value[];
  readonly locals: readonly Value[];
  /** Innermost first, as branches count them. */
  readonly labels: readonly Label[];
  /** How much deeper it may nest. */
  readonly fuel: number;
  /** Shared by the whole func: instructions that may still be written. */
  readonly budget: { left: number };
  /** Leaves one value of this type. */
  expr(type: Value): Bytes;
  exprs(types: readonly Value[]): Bytes;
  /** Leaves nothing. */
  statements(): Bytes;
  /** The same one deeper, inside a new label or not. */
  inside(label?: Label): Body;
}
