import { readFile } from 'node:fs/promises';
import { createInstanceHost } from '../../renderer/runtime/instance-host';
import type { CallResult, GlueArg, InstanceState, LogEntry } from '../../renderer/runtime/model';
import type { GlueType } from '../../renderer/wasm/model/signature';

const FOLDERS = { greet: '../../resources/samples/greet/pkg/', shapes: '../fixtures/glue/shapes/' } as const;

/** A glue instance of the greet sample or of a fixture. The glue speaks to the global scope, so one instance serves a test file, as one serves a worker. */
export interface GlueInstance {
  readonly state: InstanceState;
  /** Calls, and answers with the result and the lines that the call wrote. */
  call(signatureId: string, ...args: readonly GlueArg[]): Promise<{ readonly result: CallResult; readonly lines: readonly LogEntry[] }>;
}

export async function glueInstance(crate: keyof typeof FOLDERS, name: string): Promise<GlueInstance> {
  const folder = new URL(FOLDERS[crate], import.meta.url);
  const log: LogEntry[] = [];
  const host = createInstanceHost((entries) => log.push(...entries));
  const bytes = new Uint8Array(await readFile(new URL(`${name}_bg.wasm`, folder)));
  const outcome = await host.instantiate(bytes, { level: 'glue', scriptUrl: new URL(`${name}.js`, folder).href, scope: globalThis });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return {
    state: outcome.value,
    async call(signatureId, ...args) {
      const start = log.length;
      const result = await host.callGlue(signatureId, args);
      if (!result.ok) throw new Error(result.failure.code);
      return { result: result.value, lines: log.slice(start) };
    },
  };
}

/** A field's text with a plain type. */
export function field(kind: 'string' | 'number' | 'bigint' | 'any', text: string): GlueArg {
  return { type: { kind, text: kind }, text };
}

export function optionalField(text: string | null): GlueArg {
  return { type: { kind: 'optional', text: 'string | undefined', inner: { kind: 'string', text: 'string' } }, text };
}

export function bytesField(text: string): GlueArg {
  return { type: { kind: 'typed-array', text: 'Uint8Array', name: 'Uint8Array' }, text };
}

const COUNTER: GlueType = { kind: 'class', text: 'Counter', name: 'Counter' };

export function counterField(text: string): GlueArg {
  return { type: COUNTER, text };
}

export function countersField(text: string): GlueArg {
  return { type: { kind: 'array', text: 'Counter[]', element: COUNTER }, text };
}
