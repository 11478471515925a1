import wabtInit from 'wabt';

/** Bytes of a module written as WAT, every feature on. */
export async function wasm(text: string): Promise<Uint8Array> {
  const wabt = await wabtInit();
  const module = wabt.parseWat('test.wat', text, {
    exceptions: true,
    threads: true,
    tail_call: true,
    memory64: true,
    extended_const: true,
    relaxed_simd: true,
    function_references: true,
    gc: true,
  });
  try {
    return module.toBinary({ write_debug_names: true }).buffer;
  } finally {
    module.destroy();
  }
}
