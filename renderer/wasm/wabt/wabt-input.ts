/** Every proposal that npm's wabt 1.0.39 lets one name; what is not named it refuses. Its typings lack `multi_memory`. */
export const EVERY_FEATURE = {
  exceptions: true,
  mutable_globals: true,
  sat_float_to_int: true,
  sign_extension: true,
  simd: true,
  threads: true,
  function_references: true,
  multi_value: true,
  tail_call: true,
  bulk_memory: true,
  reference_types: true,
  annotations: true,
  code_metadata: true,
  gc: true,
  memory64: true,
  multi_memory: true,
  extended_const: true,
  relaxed_simd: true,
} as const;

/** wabt copies the whole buffer behind a view, not the view: a view into more than itself is copied first. */
export function wabtBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
