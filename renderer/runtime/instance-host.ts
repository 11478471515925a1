import { decodeModule } from '../wasm/decode';
import { fail, type Outcome, ok } from '../wasm/outcome';
import { compile } from './compile';
import { callGlue } from './glue/call-glue';
import { type GlueInstance, loadGlue } from './glue/load-glue';
import { readElements, readState } from './instance-state';
import { checkLimits } from './limits';
import type { LiveInstance } from './live-instance';
import { createCallLog } from './log/call-log';
import { logThrown } from './make-call';
import { readMemory } from './memory-window';
import type { CallResult, GlueArg, InstanceState, LogEntry, MemoryWindow, StubAnswer } from './model';
import { callRaw } from './raw/call-raw';
import { instantiateRaw } from './raw/instantiate-raw';

/** What an instance is made with, besides the module's bytes. */
export type InstantiateOptions =
  | { readonly level: 'raw'; readonly answers: readonly StubAnswer[] }
  | { readonly level: 'glue'; readonly scriptUrl: string; readonly scope: object };

/** One instance and everything that can be asked of it. */
export interface InstanceHost {
  instantiate(bytes: Uint8Array<ArrayBuffer>, options: InstantiateOptions): Promise<Outcome<InstanceState>>;
  callRaw(exportIndex: number, args: readonly string[]): Promise<Outcome<CallResult>>;
  callGlue(signatureId: string, args: readonly GlueArg[]): Promise<Outcome<CallResult>>;
  memory(exportIndex: number, offset: number, length: number): Outcome<MemoryWindow>;
  /** Some elements of a table as text. */
  elements(exportIndex: number, from: number, count: number): Outcome<readonly string[]>;
  state(): Outcome<InstanceState>;
  /** Logs an error that came when no call was being made: of a timer, of a promise that nobody awaits. */
  report(error: unknown): void;
}

const NOT_INSTANTIATED = fail({ code: 'not-instantiated', facts: {} });
const FRAMES = 50;

export function createInstanceHost(post: (entries: readonly LogEntry[]) => void): InstanceHost {
  const log = createCallLog(post);
  let live: LiveInstance | null = null;
  let glue: GlueInstance | null = null;
  let lastCall: Promise<unknown> = Promise.resolve();
  // V8's own property: ten frames are too few for a Rust stack.
  Reflect.set(Error, 'stackTraceLimit', FRAMES);

  // One call at a time: a promise that the glue gave out may still be writing into the log.
  function inTurn<T>(make: () => Promise<T> | T): Promise<T> {
    const turn = lastCall.then(make);
    lastCall = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async function bind(bytes: Uint8Array<ArrayBuffer>, options: InstantiateOptions): Promise<Outcome<LiveInstance>> {
    const decoded = decodeModule(bytes);
    if (!decoded.ok) return decoded;
    const refusal = checkLimits(decoded.value);
    if (refusal !== null) return fail(refusal);
    const compiled = await compile(bytes, decoded.value);
    if (!compiled.ok) return compiled;
    const source = { decoded: decoded.value, module: compiled.value, bytes };
    if (options.level === 'raw') return instantiateRaw(source, options.answers, log);
    const loaded = await loadGlue({ ...source, scriptUrl: options.scriptUrl, scope: options.scope }, log);
    if (!loaded.ok) return loaded;
    glue = loaded.value;
    return ok(glue.live);
  }

  return {
    async instantiate(bytes, options) {
      log.begin();
      const start = performance.now();
      const bound = await bind(bytes, options);
      if (bound.ok) {
        live = bound.value;
        log.add({
          kind: 'instantiated',
          depth: 0,
          text: options.level === 'raw' ? 'new WebAssembly.Instance(module, imports)' : 'await init()',
          duration: performance.now() - start,
        });
      }
      log.flush();
      return bound.ok ? ok(readState(bound.value)) : bound;
    },
    callRaw: (exportIndex, args) =>
      inTurn(() => (live === null ? NOT_INSTANTIATED : ok(callRaw(live, exportIndex, args, { log, scripts: glue?.scripts ?? null })))),
    callGlue: (signatureId, args) =>
      inTurn(async () => (glue === null ? NOT_INSTANTIATED : ok(await callGlue(glue, signatureId, args, log)))),
    memory: (exportIndex, offset, length) => (live === null ? NOT_INSTANTIATED : ok(readMemory(live, exportIndex, offset, length))),
    elements: (exportIndex, from, count) => (live === null ? NOT_INSTANTIATED : ok(readElements(live, exportIndex, from, count))),
    state: () => (live === null ? NOT_INSTANTIATED : ok(readState(live))),
    report: (error) => logThrown(live, error, { log, scripts: glue?.scripts ?? null }),
  };
}
