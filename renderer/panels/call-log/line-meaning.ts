import type { LogEntry } from '../../runtime/model';
import { demangle } from '../../wasm/demangle/demangle';

/** What people wrote for the mangled name in a line: of what is called, or of where it ended. */
export function lineMeaning({ called, trap }: LogEntry): string | null {
  const name = called ?? trap?.frames.find(({ funcIndex }) => funcIndex !== null)?.name ?? null;
  return name === null ? null : demangle(name);
}
