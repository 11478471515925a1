import wabt from 'wabt';
import { EVERY_FEATURE, wabtBytes } from '../../renderer/wasm/wabt/wabt-input';

const ready = wabt();

/** Assembles inline WAT by wabt, with names and every proposal that it knows: ``const bytes = await wat`(module)` ``. */
export async function wat(strings: TemplateStringsArray, ...values: readonly (string | number)[]): Promise<Uint8Array<ArrayBuffer>> {
  return assembleByWabt(String.raw({ raw: strings }, ...values));
}

/** Whatever parses, valid or not. */
export async function assembleByWabt(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const module = (await ready).parseWat('inline.wat', wabtBytes(new TextEncoder().encode(text)), EVERY_FEATURE);
  try {
    return new Uint8Array(module.toBinary({ write_debug_names: true }).buffer);
  } finally {
    module.destroy();
  }
}
