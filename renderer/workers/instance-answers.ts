import type { InstanceHost } from '../runtime/instance-host';
import type { Outcome } from '../wasm/outcome';
import type { InstanceReplies, InstanceRequest } from './protocol';
import { readSource } from './read-source';
import type { Answering } from './serve';

/** Answers about one instance. `scope` is where a crate's own JavaScript finds its host. */
export function createInstanceAnswers(host: InstanceHost, scope: object) {
  return async function answer(request: InstanceRequest, answering: Answering): Promise<Outcome<InstanceReplies[InstanceRequest['kind']]>> {
    switch (request.kind) {
      case 'instantiate': {
        const bytes = await readSource(request.source, answering.progress);
        if (!bytes.ok) return bytes;
        return host.instantiate(bytes.value, request.level === 'raw' ? request : { ...request, scope });
      }
      case 'call-raw':
        return host.callRaw(request.exportIndex, request.args);
      case 'call-glue':
        return host.callGlue(request.signatureId, request.args);
      case 'memory': {
        const window = host.memory(request.exportIndex, request.offset, request.length);
        if (window.ok) answering.transfer(window.value.bytes.buffer);
        return window;
      }
      case 'state':
        return host.state();
      default:
        return request satisfies never;
    }
  };
}
