import type { DecodedModule } from '../../wasm/model/layout';
import { fail, type Outcome, ok } from '../../wasm/outcome';
import { instantiateFailure, unmetFailure } from '../link-failure';
import { findFunc, frameNames, type LiveInstance } from '../live-instance';
import type { CallLog } from '../log/call-log';
import type { StubAnswer } from '../model';
import { buildImportObject } from '../stubs/import-object';
import { stubImports } from '../stubs/stub-imports';
import { readThrown } from '../trap/read-thrown';

interface RawSource {
  readonly decoded: DecodedModule;
  readonly module: WebAssembly.Module;
  readonly bytes: Uint8Array;
}

/** The module with a stub for every import. */
export function instantiateRaw({ decoded, module, bytes }: RawSource, answers: readonly StubAnswer[], log: CallLog): Outcome<LiveInstance> {
  let live: LiveInstance | null = null;
  const host = { log, findFunc: (wanted: Parameters<typeof findFunc>[1]) => (live === null ? null : findFunc(live, wanted)) };
  try {
    const { values, needs } = stubImports(decoded, bytes, answers, host);
    const unmet = unmetFailure(needs, decoded.imports);
    if (unmet !== null) return fail(unmet);
    const instance = new WebAssembly.Instance(
      module,
      buildImportObject(decoded.imports, ({ index }) => values.get(index)),
    );
    live = { module: decoded, instance, imported: values, needs };
    return ok(live);
  } catch (error) {
    const context = { nameOf: frameNames(decoded), scripts: null, tags: [], lastWords: null, memory: null };
    return fail(instantiateFailure(error, readThrown(error, context).trap));
  }
}
