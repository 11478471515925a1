import { demangle } from '../../wasm/demangle/demangle';
import type { Export } from '../../wasm/model/module';

/** The name that says what an export is: its own when it is a mangled one, else the name section's. */
export function mangledName({ name, debugName }: Export): string {
  return debugName === null || demangle(name) !== null ? name : debugName;
}
