import type { GlueParam, GlueType } from '../../wasm/model/signature';

/** `times?: number` may be left out just as `times: number | undefined` may: one shape for both. */
export function paramType({ type, optional }: GlueParam): GlueType {
  return optional && type.kind !== 'optional' ? { kind: 'optional', inner: type, text: type.text } : type;
}
