import type { Diagnostic } from '../../preload/contract/build';

const AT_MOST_EVERY_MS = 200;

export interface DiagnosticsStream {
  add(diagnostic: Diagnostic): void;
  /** Tells the list again though nothing came: what waited goes on. */
  tell(): void;
  /** Tells the whole list a last time, also when it is empty, and nothing more. */
  end(): readonly Diagnostic[];
}

/** Collects diagnostics and tells the whole list, at most five times a second: a listener can miss one and be right again with the next. */
export function streamDiagnostics(listen: (all: readonly Diagnostic[]) => void): DiagnosticsStream {
  const all: Diagnostic[] = [];
  let timer: NodeJS.Timeout | null = null;
  let toldAt = 0;
  const tell = () => {
    timer = null;
    toldAt = Date.now();
    listen([...all]);
  };
  const soon = () => {
    timer ??= setTimeout(tell, Math.max(0, AT_MOST_EVERY_MS - (Date.now() - toldAt)));
  };
  return {
    add(diagnostic) {
      // A crate is compiled as cdylib and as rlib: rustc may say the same twice.
      const known = all.some((other) => other.rendered === diagnostic.rendered && other.message === diagnostic.message);
      if (known) return;
      all.push(diagnostic);
      soon();
    },
    tell: soon,
    end() {
      if (timer !== null) clearTimeout(timer);
      tell();
      return [...all];
    },
  };
}
