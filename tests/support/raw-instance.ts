import { createInstanceHost, type InstanceHost } from '../../renderer/runtime/instance-host';
import type { CallResult, InstanceState, LogEntry, StubAnswer } from '../../renderer/runtime/model';

/** A raw instance with its log, as the worker would hold it. */
export interface RawInstance {
  readonly host: InstanceHost;
  readonly log: LogEntry[];
  readonly state: InstanceState;
  call(exportIndex: number, ...args: readonly string[]): Promise<CallResult>;
  /** The log's lines so far. */
  lines(): readonly string[];
}

export async function rawInstance(bytes: Uint8Array<ArrayBuffer>, answers: readonly StubAnswer[] = []): Promise<RawInstance> {
  const log: LogEntry[] = [];
  const host = createInstanceHost((entries) => log.push(...entries));
  const outcome = await host.instantiate(bytes, { level: 'raw', answers });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return {
    host,
    log,
    state: outcome.value,
    async call(exportIndex, ...args) {
      const result = await host.callRaw(exportIndex, args);
      if (!result.ok) throw new Error(result.failure.code);
      return result.value;
    },
    lines: () => log.map(({ text }) => text),
  };
}

/** The failure that instantiating ends in. */
export async function instantiateFailure(bytes: Uint8Array<ArrayBuffer>) {
  const outcome = await createInstanceHost(() => undefined).instantiate(bytes, { level: 'raw', answers: [] });
  if (outcome.ok) throw new Error('it was instantiated');
  return outcome.failure;
}
