import wabt from 'wabt';
import { EVERY_FEATURE, wabtBytes } from '../../renderer/wasm/wabt/wabt-input';

// One for all, since making it takes longer than printing a small module; what it throws leaves it as it was.
const ready = wabt();

/** wabt's text of a module with all its names, or null where wabt does not read it. */
export async function textByWabt(bytes: Uint8Array): Promise<string | null> {
  const printer = await ready;
  try {
    const module = printer.readWasm(wabtBytes(bytes), { ...EVERY_FEATURE, readDebugNames: true });
    try {
      module.applyNames();
      return module.toText({ foldExprs: false, inlineExport: false });
    } finally {
      module.destroy();
    }
  } catch {
    return null;
  }
}
